package org.nightscreen.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A Hadoop file system of its own scheme, {@code store://shelf/}, over a directory that nobody
 * could guess from its paths. As object stores do, it appends to nothing and knows no links, no
 * modes and no working directory.
 */
public final class ObjectStore extends FileSystem {

  /** Configuration key of the directory that it keeps its files in. */
  public static final String DIRECTORY = "fs.store.directory";

  private final RawLocalFileSystem disk = new RawLocalFileSystem();
  private URI uri;
  private String directory;

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    super.initialize(name, configuration);
    uri = URI.create(name.getScheme() + "://" + name.getAuthority());
    directory = configuration.get(DIRECTORY);
    disk.initialize(URI.create("file:///"), configuration);
  }

  @Override
  public String getScheme() {
    return "store";
  }

  @Override
  public URI getUri() {
    return uri;
  }

  private Path kept(Path path) {
    return new Path("file://" + directory + makeQualified(path).toUri().getPath());
  }

  private FileStatus told(FileStatus kept, Path as) {
    return new FileStatus(
        kept.getLen(),
        kept.isDirectory(),
        1,
        1L << 25,
        kept.getModificationTime(),
        makeQualified(as));
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    if (getFileStatus(path).isDirectory()) {
      throw new FileNotFoundException(path + " is a directory");
    }
    return disk.open(kept(path), buffer);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return disk.create(kept(path), overwrite, buffer, replication, blockSize, progress);
  }

  @Override
  public FSDataOutputStream createNonRecursive(
      Path path,
      FsPermission permission,
      EnumSet<CreateFlag> flags,
      int buffer,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    boolean overwrite = flags.contains(CreateFlag.OVERWRITE);
    return create(path, permission, overwrite, buffer, replication, blockSize, progress);
  }

  @Override
  public FSDataOutputStream append(Path path, int buffer, Progressable progress) {
    throw new UnsupportedOperationException("append");
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return disk.rename(kept(from), kept(to));
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return disk.delete(kept(path), recursive);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    FileStatus[] found = disk.listStatus(kept(path));
    boolean file = getFileStatus(path).isFile();
    for (int at = 0; at < found.length; at++) {
      found[at] = told(found[at], file ? path : new Path(path, found[at].getPath().getName()));
    }
    return found;
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    return disk.mkdirs(kept(path));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return told(disk.getFileStatus(kept(path)), path);
  }

  @Override
  public void setWorkingDirectory(Path directory) {
    throw new UnsupportedOperationException("working directory");
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path(uri.getScheme(), uri.getAuthority(), "/");
  }
}
