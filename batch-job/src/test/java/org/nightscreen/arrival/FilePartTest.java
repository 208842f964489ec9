package org.nightscreen.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.arrival.row.RecordSplitter;

class FilePartTest {

  @TempDir Path root;

  private List<FilePart> parts(String name, byte[] content, long bytes) throws IOException {
    Path file = Files.write(root.resolve(name), content);
    return FilePart.of(SourceFile.of(root, file), ',', bytes);
  }

  private static List<String> recordsOf(List<FilePart> parts) throws IOException {
    List<String> told = new ArrayList<>();
    for (FilePart part : parts) {
      try (InputStream bytes = part.open()) {
        tell(part.records(bytes, ','), told);
      }
    }
    return told;
  }

  private static void tell(RecordSplitter records, List<String> told) throws IOException {
    while (records.next()) {
      String text = new String(records.bytes(), StandardCharsets.UTF_8);
      told.add(records.line() + " " + records.fault() + " " + text);
    }
  }

  private void partsAreTheWhole(String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    RecordSplitter whole =
        new RecordSplitter(new ByteArrayInputStream(content), ',', FileHeader.RECORD_LIMIT);
    whole.next();
    List<String> expected = new ArrayList<>();
    tell(whole, expected);
    for (long bytes = 1; bytes <= content.length + 1; bytes += 1 + bytes / 20) {
      List<FilePart> parts = parts("feed.csv", content, bytes);
      assertThat(recordsOf(parts)).as("parts of %d bytes", bytes).isEqualTo(expected);
    }
  }

  @Test
  void neverPartsInsideAQuotedLineBreak() throws IOException {
    partsAreTheWhole("h1,h2\na,\"x\ny\"\"\n,z\"\nb,2\n\"c\r\nd\",3\n\n\ne,4\n");
  }

  @Test
  void keepsLineNumbersAtEveryKindOfLineEndAndWithoutALastOne() throws IOException {
    partsAreTheWhole("h1,h2\r\na,1\r\n\r\nb,2\rc,3\nd,4");
    partsAreTheWhole("\uFEFFh1,h2\na,1\n\uFEFFb,2\n");
  }

  @Test
  void aStrayQuoteCostsTheSameLineInParts() throws IOException {
    partsAreTheWhole("h1,h2\na,1\n\"b,2\nc,3\nd,5\" pipe\ne,\"6\n");
  }

  @Test
  void arbitraryBytesComeOutTheSameInParts() throws IOException {
    Random random = new Random(5);
    String alphabet = "ab,\"\n\r ";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder("h\n");
      for (int at = 0; at < 60; at++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      partsAreTheWhole(text.toString());
    }
  }

  @Test
  void aLineThatIsTooLongStaysOneRecord() throws IOException {
    String tooLong = "x".repeat(FileHeader.RECORD_LIMIT + 100_000);
    byte[] content = ("h\na\n" + tooLong + "\nb\nc\n").getBytes(StandardCharsets.UTF_8);
    assertThat(recordsOf(parts("feed.csv", content, 3)))
        .hasSize(4)
        .startsWith("2 NONE a")
        .endsWith("4 NONE b", "5 NONE c");
  }

  @Test
  void aCompressedFileIsOnePart() throws IOException {
    assertThat(parts("feed.csv.gz", new byte[5_000], 10)).hasSize(1);
  }
}
