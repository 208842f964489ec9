package org.nightscreen.run.publication;

/**
 * A published revision.
 *
 * @param runKey name of the run's directory
 * @param revision 1 for the first
 * @param manifestSha256 hash of its manifest, hexadecimal
 */
public record PublishedRun(String runKey, int revision, String manifestSha256) {}
