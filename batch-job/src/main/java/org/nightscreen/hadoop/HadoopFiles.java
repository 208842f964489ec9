package org.nightscreen.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.security.AccessControlException;

/**
 * Files of Hadoop file systems: read, written whole, listed, moved, removed. There are no links, no
 * appending and no modes here; a caller that asks for them is told that they are not supported.
 */
final class HadoopFiles extends FileSystemProvider {

  /** Where renaming a directory is one step that happens or does not; elsewhere it is copying. */
  private static final Set<String> RENAME_IN_ONE_STEP =
      Set.of("hdfs", "webhdfs", "swebhdfs", "viewfs", "ofs");

  private static final HadoopFiles INSTANCE = new HadoopFiles();

  private final Map<URI, HadoopFileSystem> systems = new ConcurrentHashMap<>();

  private HadoopFiles() {}

  /** The file system that a URI lies on; nothing is asked of it yet. */
  static HadoopFileSystem of(URI uri) {
    return INSTANCE.getFileSystem(uri);
  }

  /** An action on a Hadoop file system. */
  private interface Action<T> {
    T on(org.apache.hadoop.fs.FileSystem system, org.apache.hadoop.fs.Path path) throws IOException;
  }

  private static <T> T perform(Path path, Action<T> action) throws IOException {
    HadoopPath own = (HadoopPath) path;
    try {
      return action.on(own.getFileSystem().hadoop(), own.hadoop());
    } catch (FileNotFoundException e) {
      throw because(new NoSuchFileException(path.toString()), e);
    } catch (AccessControlException e) {
      throw because(new AccessDeniedException(path.toString()), e);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      throw because(new FileAlreadyExistsException(path.toString()), e);
    }
  }

  private static FileSystemException because(FileSystemException told, IOException cause) {
    told.initCause(cause);
    return told;
  }

  @Override
  public String getScheme() {
    return "hadoop";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    return getFileSystem(uri);
  }

  @Override
  public HadoopFileSystem getFileSystem(URI uri) {
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    URI root = URI.create(uri.getScheme() + "://" + authority + "/");
    return systems.computeIfAbsent(root, any -> new HadoopFileSystem(this, root));
  }

  @Override
  public Path getPath(URI uri) {
    return getFileSystem(uri).getPath(uri.getPath());
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    return perform(path, (system, file) -> system.open(file));
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    Set<OpenOption> asked = Set.of(options);
    if (asked.contains(StandardOpenOption.APPEND)) {
      throw new UnsupportedOperationException("A Hadoop file is written whole");
    }
    boolean overwrite = !asked.contains(StandardOpenOption.CREATE_NEW);
    return perform(path, (system, file) -> system.create(file, overwrite));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    if (!options.isEmpty() && !options.equals(Set.of(StandardOpenOption.READ))) {
      throw new UnsupportedOperationException("A Hadoop file is written as a stream");
    }
    return perform(
        path,
        (system, file) -> new HadoopInput(system.open(file), system.getFileStatus(file).getLen()));
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> found = new ArrayList<>();
    for (FileStatus status : perform(directory, (system, path) -> system.listStatus(path))) {
      Path entry = directory.resolve(status.getPath().getName());
      if (filter.accept(entry)) {
        found.add(entry);
      }
    }
    return new Listing(found);
  }

  /** The entries of a directory, in the order of their names. */
  private record Listing(List<Path> entries) implements DirectoryStream<Path> {

    Listing {
      entries = entries.stream().sorted().toList();
    }

    @Override
    public java.util.Iterator<Path> iterator() {
      return entries.iterator();
    }

    @Override
    public void close() {}
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
    boolean made =
        perform(directory, (system, path) -> !system.exists(path) && system.mkdirs(path));
    if (!made) {
      throw new FileAlreadyExistsException(directory.toString());
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    FileStatus status = perform(path, (system, file) -> system.getFileStatus(file));
    if (status.isDirectory()
        && perform(path, (system, file) -> system.listStatus(file)).length > 0) {
      throw new DirectoryNotEmptyException(path.toString());
    }
    if (!perform(path, (system, file) -> system.delete(file, false))) {
      throw new NoSuchFileException(path.toString());
    }
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    if (isDirectory(source)) {
      createDirectory(target);
      return;
    }
    boolean replace = Set.of(options).contains(StandardCopyOption.REPLACE_EXISTING);
    OpenOption[] how =
        replace ? new OpenOption[0] : new OpenOption[] {StandardOpenOption.CREATE_NEW};
    try (InputStream from = newInputStream(source);
        OutputStream to = newOutputStream(target, how)) {
      from.transferTo(to);
    }
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    Set<CopyOption> asked = Set.of(options);
    String scheme = ((HadoopPath) source).getFileSystem().root().getScheme();
    if (asked.contains(StandardCopyOption.ATOMIC_MOVE) && !RENAME_IN_ONE_STEP.contains(scheme)) {
      throw new AtomicMoveNotSupportedException(
          source.toString(), target.toString(), "renaming is copying on " + scheme);
    }
    org.apache.hadoop.fs.Path to = ((HadoopPath) target).hadoop();
    boolean moved =
        perform(
            source,
            (system, from) -> {
              if (!system.exists(to)) {
                return system.rename(from, to);
              }
              if (!asked.contains(StandardCopyOption.REPLACE_EXISTING)) {
                throw new FileAlreadyExistsException(target.toString());
              }
              if (system instanceof DistributedFileSystem hdfs) {
                hdfs.rename(from, to, Options.Rename.OVERWRITE);
                return true;
              }
              return system.delete(to, false) && system.rename(from, to);
            });
    if (!moved) {
      throw new FileSystemException(source.toString(), target.toString(), "it cannot be moved");
    }
  }

  @Override
  public boolean isSameFile(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  @Override
  public boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException("Room is a matter of the Hadoop file system");
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    perform(
        path,
        (system, file) -> {
          FileStatus status = system.getFileStatus(file);
          for (AccessMode mode : modes) {
            system.access(
                status.getPath(), mode == AccessMode.WRITE ? FsAction.WRITE : FsAction.READ);
          }
          return status;
        });
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return null;
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (type != BasicFileAttributes.class) {
      throw new UnsupportedOperationException("A Hadoop file has no " + type.getSimpleName());
    }
    return type.cast(
        new HadoopAttributes(perform(path, (system, file) -> system.getFileStatus(file))));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException("Attributes of a Hadoop file are asked for as a whole");
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException("A Hadoop file has no " + name);
  }

  private boolean isDirectory(Path path) throws IOException {
    return perform(path, (system, file) -> system.getFileStatus(file)).isDirectory();
  }
}
