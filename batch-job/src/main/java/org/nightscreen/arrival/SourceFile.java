package org.nightscreen.arrival;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.Format;
import org.nightscreen.hadoop.Locations;

/**
 * A delivered file as tasks know it.
 *
 * @param path absolute path
 * @param name path below the feeds directory; it stands in reports and ledger rows
 */
record SourceFile(String path, String name) implements Serializable {

  private static final int BUFFER = 1 << 16;

  static SourceFile of(Path directory, Path file) {
    Path root = directory.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    String name =
        absolute.startsWith(root)
            ? root.relativize(absolute).toString()
            : String.valueOf(file.getFileName());
    return new SourceFile(absolute.toString(), name.replace('\\', '/'));
  }

  /** The format: that of the feed, or Parquet by its name. */
  Format format(Feed feed) {
    return path.endsWith(".parquet") ? Format.PARQUET : feed.format();
  }

  Path asPath() {
    return Locations.of(path);
  }

  /** Whether it can only be read from its beginning. */
  boolean compressed() {
    return path.endsWith(".gz");
  }

  /** The bytes, decompressed where the name ends in {@code .gz}. */
  InputStream open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(asPath()), BUFFER);
    if (!compressed()) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes, BUFFER);
    } catch (IOException noGzip) {
      bytes.close();
      throw noGzip;
    }
  }
}
