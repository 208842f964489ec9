package org.nightscreen.hadoop;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * A path on a Hadoop file system. Its names behave as those of a local path do; written out, an
 * absolute one is its URI, without escapes, as Hadoop and Spark read it.
 */
final class HadoopPath implements Path {

  private final HadoopFileSystem system;
  private final Path names;

  /**
   * @param names the path without its file system; a path of the default file system that is never
   *     looked at
   */
  HadoopPath(HadoopFileSystem system, Path names) {
    this.system = system;
    this.names = names;
  }

  /** The path as Hadoop knows it. */
  org.apache.hadoop.fs.Path hadoop() {
    return new org.apache.hadoop.fs.Path(toAbsolutePath().toString());
  }

  private HadoopPath with(Path other) {
    return other == null ? null : new HadoopPath(system, other);
  }

  private Path namesOf(Path other) {
    if (other instanceof HadoopPath same && same.system.equals(system)) {
      return same.names;
    }
    throw new ProviderMismatchException(other + " is not on " + system.root());
  }

  @Override
  public HadoopFileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return names.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return with(names.getRoot());
  }

  @Override
  public Path getFileName() {
    return with(names.getFileName());
  }

  @Override
  public Path getParent() {
    return with(names.getParent());
  }

  @Override
  public int getNameCount() {
    return names.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return with(names.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return with(names.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof HadoopPath same
        && same.system.equals(system)
        && names.startsWith(same.names);
  }

  @Override
  public boolean endsWith(Path other) {
    return other instanceof HadoopPath same
        && same.system.equals(system)
        && names.endsWith(same.names);
  }

  @Override
  public Path normalize() {
    return with(names.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return with(names.resolve(namesOf(other)));
  }

  @Override
  public Path relativize(Path other) {
    return with(names.relativize(namesOf(other)));
  }

  @Override
  public URI toUri() {
    try {
      URI root = system.root();
      String authority = root.getRawAuthority() == null ? "" : root.getRawAuthority();
      return new URI(
          root.getScheme(), authority, Path.of("/").resolve(names).toString(), null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The authority of a file system is one of a URI", e);
    }
  }

  @Override
  public Path toAbsolutePath() {
    return with(Path.of("/").resolve(names));
  }

  @Override
  public Path toRealPath(LinkOption... options) {
    return toAbsolutePath().normalize();
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("A Hadoop file system tells nobody of its changes");
  }

  @Override
  public int compareTo(Path other) {
    return names.compareTo(namesOf(other));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HadoopPath same
        && same.system.equals(system)
        && same.names.equals(names);
  }

  @Override
  public int hashCode() {
    return 31 * system.hashCode() + names.hashCode();
  }

  @Override
  public String toString() {
    return isAbsolute() ? system.prefix() + names : names.toString();
  }
}
