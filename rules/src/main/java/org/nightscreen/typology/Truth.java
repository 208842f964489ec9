package org.nightscreen.typology;

/**
 * Yes, no, or not known for want of an input.
 *
 * @param known whether it is decided
 * @param value the answer where it is known
 * @param missing the input that would decide it, else empty
 */
public record Truth(boolean known, boolean value, String missing) {

  public static final Truth YES = new Truth(true, true, "");
  public static final Truth NO = new Truth(true, false, "");

  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  public static Truth unknown(String missing) {
    return new Truth(false, false, missing);
  }

  /**
   * The same answer for outputs only, where it decides a severity but never whether there is a hit:
   * what it lacks is not asked for.
   */
  public Truth forShow() {
    return known ? this : unknown("");
  }

  @Override
  public String toString() {
    return known ? Boolean.toString(value) : "unknown";
  }
}
