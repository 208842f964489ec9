package org.nightscreen.typology;

/**
 * The default segment's numbers of every typology: what rings, paths and identifiers are read by.
 */
@FunctionalInterface
public interface PackLimits {

  /** The numbers of the typology with that code. */
  Limits of(String typology);
}
