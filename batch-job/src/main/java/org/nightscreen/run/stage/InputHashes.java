package org.nightscreen.run.stage;

/**
 * What a revision was judged by. A resume with other hashes is refused.
 *
 * @param rulePack SHA-256 of the rule pack, hexadecimal
 * @param lists SHA-256 of the watchlist and party reference extracts, hexadecimal
 */
public record InputHashes(String rulePack, String lists) {}
