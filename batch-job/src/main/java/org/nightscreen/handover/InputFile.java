package org.nightscreen.handover;

/**
 * A file that the run read.
 *
 * @param kind what it is: feed, list, rule pack, configuration
 * @param name file name or feed and file name
 * @param sha256 hash of its bytes
 * @param bytes its size; -1 where it is not known
 */
public record InputFile(String kind, String name, String sha256, long bytes) {}
