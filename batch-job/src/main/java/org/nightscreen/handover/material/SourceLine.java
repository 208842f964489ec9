package org.nightscreen.handover.material;

/**
 * Where a row was delivered.
 *
 * @param file name of the extract file
 * @param line line in it, from 1
 * @param loadId ledger load that holds the row
 * @param loadSha256 SHA-256 of the load's content, or empty where it is not known
 */
public record SourceLine(String file, long line, String loadId, String loadSha256) {}
