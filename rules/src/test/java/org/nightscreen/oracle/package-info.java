/**
 * The oracle: a second, naive reading of the typologies, kept as close to the catalogue's words as
 * Java allows and sharing no code with the product's timelines, finders and rules, but for the hash
 * of keys that ranks payees of equal sums. Reads a small {@link org.nightscreen.oracle.World} of
 * canonical rows, writes {@link org.nightscreen.oracle.OracleEpisode}s and outcomes. Next: the
 * tests that compare the product with it.
 */
package org.nightscreen.oracle;
