package org.nightscreen.handover;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param directory the handover directory, ready to become the revision
 * @param cases case files in it
 * @param outputs path in the directory to SHA-256, of every file; the manifest, too
 */
public record HandoverReport(Path directory, int cases, SortedMap<String, String> outputs) {

  public HandoverReport {
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }
}
