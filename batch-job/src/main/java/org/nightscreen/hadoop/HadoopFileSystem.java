package org.nightscreen.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;

/** One Hadoop file system: what a scheme and an authority name. Hadoop closes it with the JVM. */
final class HadoopFileSystem extends FileSystem {

  private final HadoopFiles provider;
  private final URI root;

  /**
   * @param root scheme, authority and {@code /}
   */
  HadoopFileSystem(HadoopFiles provider, URI root) {
    this.provider = provider;
    this.root = root;
  }

  /** Scheme, authority and {@code /}. */
  URI root() {
    return root;
  }

  /** What stands before the absolute paths of this file system when they are written out. */
  String prefix() {
    String text = root.toString();
    return text.substring(0, text.length() - 1);
  }

  /** The file system as Hadoop knows it; asked for anew, since Hadoop keeps it for the process. */
  org.apache.hadoop.fs.FileSystem hadoop() throws IOException {
    return org.apache.hadoop.fs.FileSystem.get(root, HadoopSettings.configuration());
  }

  @Override
  public HadoopFiles provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("Hadoop closes its file systems with the JVM");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public Path getPath(String first, String... more) {
    return new HadoopPath(this, Path.of(first, more));
  }

  /** Patterns are matched against the text of a relative path, as on the default file system. */
  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher(pattern);
    return path -> matcher.matches(Path.of(path.toString()));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("Owners are left to the Hadoop file system");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("A Hadoop file system tells nobody of its changes");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HadoopFileSystem same && same.root.equals(root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }
}
