package org.nightscreen.canonical;

/** The IVMS101 natural or legal person. */
public enum CustomerType {
  NATURAL,
  LEGAL
}
