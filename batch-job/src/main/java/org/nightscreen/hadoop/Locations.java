package org.nightscreen.hadoop;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Places as operators write them: a local path, or the URI of a Hadoop file system. */
public final class Locations {

  private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  private Locations() {}

  /**
   * The path that a text names. What {@link Path#toString} of such a path gives, names it again;
   * Spark understands it too.
   *
   * @param text {@code /data/home}, {@code file:///data/home}, {@code hdfs://host/home}, ...
   */
  public static Path of(String text) {
    if (!REMOTE.matcher(text).matches()) {
      return Path.of(text);
    }
    // Hadoop's own reading: what looks like an escape is none.
    URI uri = new org.apache.hadoop.fs.Path(text).toUri();
    if (uri.getScheme().equals("file")) {
      return Path.of(uri.getPath());
    }
    return HadoopFiles.of(uri).getPath(uri.getPath().isEmpty() ? "/" : uri.getPath());
  }

  /** Whether the path lies on a Hadoop file system and not on the disks of this machine. */
  public static boolean remote(Path path) {
    return path.getFileSystem() != FileSystems.getDefault();
  }
}
