package org.nightscreen.typology;

/**
 * An aggravating sign that a rule inferred about a fact, so that other rules need not repeat it.
 *
 * @param of number of the fact in its batch
 * @param name what an analyst would call it
 */
public record Sign(int of, String name) {}
