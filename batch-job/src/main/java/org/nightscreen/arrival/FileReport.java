package org.nightscreen.arrival;

/**
 * One delivered file.
 *
 * @param name file name
 * @param sha256 hash of its bytes
 * @param bytes its size
 */
public record FileReport(String name, String sha256, long bytes) {}
