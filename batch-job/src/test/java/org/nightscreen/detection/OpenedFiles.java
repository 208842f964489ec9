package org.nightscreen.detection;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The local file system, remembering which files of the ledger were opened and how often. */
public final class OpenedFiles extends LocalFileSystem {

  private static final Map<String, Integer> OPENINGS = new ConcurrentHashMap<>();

  static void forget() {
    OPENINGS.clear();
  }

  static long files() {
    return OPENINGS.size();
  }

  static long openings() {
    return OPENINGS.values().stream().mapToLong(Integer::intValue).sum();
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    if (file.getName().endsWith(".parquet")) {
      OPENINGS.merge(file.toUri().getPath(), 1, Integer::sum);
    }
    return super.open(file, bufferSize);
  }
}
