package org.nightscreen.typology.declared;

import org.nightscreen.typology.Measure;

/** One number over the entries of a window (from, to] that only moves forward. */
interface Tally {

  /** The number by what is known. */
  long seen(long from, long to);

  /** The number once listings made later count too. */
  long later(long from, long to);

  /** The most it could be if every missing input said so. */
  long most(long from, long to);

  /** The input for want of which nobody can tell how much more it could be, or empty. */
  String unbounded(long from, long to);

  /** The number as a measure. */
  Measure measure(long number);
}
