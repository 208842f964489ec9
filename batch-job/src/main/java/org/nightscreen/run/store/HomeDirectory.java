package org.nightscreen.run.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;

/** Makes the home directory, refuses one of a newer format and keeps its modes at 0700 and 0600. */
public final class HomeDirectory {

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private HomeDirectory() {}

  /**
   * Creates the home where it is missing and checks its format version.
   *
   * @throws NightscreenException PERMISSION if it cannot be written, HOME_FORMAT if a newer version
   *     wrote it
   */
  public static void prepare(Home home) {
    try {
      Files.createDirectories(home.root());
      restrict(home.root(), DIRECTORY);
      if (Files.exists(home.versionFile())) {
        refuseNewerFormat(home);
      } else {
        Files.writeString(home.versionFile(), Home.FORMAT_VERSION + "\n");
        restrict(home.versionFile(), FILE);
      }
    } catch (IOException e) {
      throw notWritable(home, e);
    }
  }

  /** Whether a run has ever used this directory as its home. */
  public static boolean exists(Home home) {
    return Files.exists(home.versionFile());
  }

  /** Takes away what the process umask gave to group and others, for every file written since. */
  public static void tighten(Home home) {
    if (!hasModes(home.root())) {
      return;
    }
    try {
      Files.walkFileTree(home.root(), new Tightening());
    } catch (IOException e) {
      throw notWritable(home, e);
    }
  }

  private static void refuseNewerFormat(Home home) throws IOException {
    String written = Files.readString(home.versionFile()).strip();
    if (!written.matches("\\d{1,6}")) {
      throw new NightscreenException(
          FailureCode.HOME_FORMAT,
          home.versionFile() + " does not hold a format version; restore the file.");
    }
    if (Integer.parseInt(written) > Home.FORMAT_VERSION) {
      throw new NightscreenException(
          FailureCode.HOME_FORMAT,
          "The home "
              + home.root()
              + " has format "
              + written
              + " and this version reads up to "
              + Home.FORMAT_VERSION
              + "; use the newer version that wrote it.");
    }
  }

  private static NightscreenException notWritable(Home home, IOException e) {
    FailureCode code =
        e instanceof AccessDeniedException ? FailureCode.PERMISSION : FailureCode.STORE_UNAVAILABLE;
    return new NightscreenException(
        code,
        "The home directory " + home.root() + " cannot be written; check its owner, mode and disk.",
        e);
  }

  private static void restrict(Path path, Set<PosixFilePermission> wanted) throws IOException {
    if (!hasModes(path)) {
      return;
    }
    if (!Files.getPosixFilePermissions(path).equals(wanted)) {
      Files.setPosixFilePermissions(path, wanted);
    }
  }

  private static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static final class Tightening extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      restrict(directory, DIRECTORY);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        restrict(file, FILE);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Temporary files of the database and of Spark may vanish while we walk. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (Files.exists(file)) {
        throw e;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
