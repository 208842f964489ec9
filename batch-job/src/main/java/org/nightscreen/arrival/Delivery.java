package org.nightscreen.arrival;

import java.util.List;
import org.nightscreen.arrival.feed.Feed;

/**
 * What was delivered for one feed.
 *
 * @param feed the declaration
 * @param files the files found, sorted by name; empty if the feed is absent
 * @param control the control file; null if there is none
 */
record Delivery(Feed feed, List<SourceFile> files, SourceFile control) {

  Delivery {
    files = List.copyOf(files);
  }

  boolean absent() {
    return files.isEmpty();
  }
}
