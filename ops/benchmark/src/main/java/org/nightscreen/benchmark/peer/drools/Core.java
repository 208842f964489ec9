package org.nightscreen.benchmark.peer.drools;

/**
 * What a rule inferred at one entry: the core of a typology held there.
 *
 * @param time of the entry
 * @param day its calendar day
 * @param signed whether a sign beside the core was seen, repetition apart
 */
public record Core(String typology, int account, long time, long day, boolean signed) {}
