package org.nightscreen.hadoop;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopFilesTest {

  @TempDir Path disk;

  private Path home;

  @BeforeEach
  void mount() throws IOException {
    Mounts.shelf(disk);
    home = Locations.of("store://shelf/" + disk.getFileName() + "/home");
    Files.createDirectories(home);
  }

  @Test
  void readsTheNamesOfLocalPathsAsTheyAlwaysWere() {
    assertThat(Locations.of("data/home")).isEqualTo(Path.of("data/home"));
    assertThat(Locations.of("C:/home")).isEqualTo(Path.of("C:/home"));
    assertThat(Locations.of("file:///data/home")).isEqualTo(Path.of("/data/home"));
    assertThat(Locations.remote(Path.of("data"))).isFalse();
  }

  @Test
  void writesAPathOutAsTheUriThatNamesItAgain() {
    Path path = Locations.of("store://shelf/a b").resolve("load=1").resolve("../x").normalize();

    assertThat(path.toString()).isEqualTo("store://shelf/a b/x");
    assertThat(Locations.of(path.toString())).isEqualTo(path);
    assertThat(path.toUri().toString()).isEqualTo("store://shelf/a%20b/x");
    assertThat(Locations.of("viewfs:///a").resolve("b").toString()).isEqualTo("viewfs:///a/b");
    assertThat(Locations.of("store://shelf").relativize(path).toString()).isEqualTo("a b/x");
    assertThat(Locations.remote(path)).isTrue();
  }

  @Test
  void writesReadsListsAndRemovesFiles() throws IOException {
    Path file = home.resolve("ledger").resolve("one.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "first\nsecond\n");
    Files.writeString(file, "third\n");

    assertThat(Files.readString(file)).isEqualTo("third\n");
    assertThat(Files.size(file)).isEqualTo(6);
    assertThat(Files.isRegularFile(file)).isTrue();
    assertThat(Files.isDirectory(file.getParent())).isTrue();
    assertThat(names(home)).containsExactly("", "ledger", "ledger/one.csv");
    assertThat(disk.resolve("home/ledger/one.csv")).hasContent("third\n");
    assertThatThrownBy(() -> Files.delete(file.getParent()))
        .isInstanceOf(DirectoryNotEmptyException.class);
    Files.delete(file);
    assertThat(Files.exists(file)).isFalse();
    assertThat(Files.deleteIfExists(file)).isFalse();
    assertThatThrownBy(() -> Files.readString(file)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void readsFromAnyPosition() throws IOException {
    Path file = Files.writeString(home.resolve("bytes"), "0123456789");

    try (var channel = Files.newByteChannel(file)) {
      channel.position(7);
      java.nio.ByteBuffer rest = java.nio.ByteBuffer.allocate(8);
      assertThat(channel.read(rest)).isEqualTo(3);
      assertThat(new String(rest.array(), 0, 3)).isEqualTo("789");
      assertThat(channel.read(rest)).isEqualTo(-1);
    }
  }

  @Test
  void movesWithoutClaimingThatItIsOneStep() throws IOException {
    Path from = Files.writeString(home.resolve("from"), "new");
    Path to = Files.writeString(home.resolve("to"), "old");

    assertThatThrownBy(() -> Files.move(from, to)).isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING))
        .isInstanceOf(AtomicMoveNotSupportedException.class);
    Files.move(from, to, REPLACE_EXISTING);

    assertThat(Files.readString(to)).isEqualTo("new");
    assertThat(Files.exists(from)).isFalse();
  }

  @Test
  void hasNoLinksAndNoModes() {
    assertThatThrownBy(() -> Files.createSymbolicLink(home.resolve("current"), home))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(home.getFileSystem().supportedFileAttributeViews()).containsExactly("basic");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(file -> directory.relativize(file).toString()).toList();
    }
  }
}
