package org.nightscreen.arrival.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

  private static final int LIMIT = 100;

  private static List<String> records(InputStream bytes) throws IOException {
    RecordSplitter records = new RecordSplitter(bytes, ',', LIMIT);
    List<String> told = new ArrayList<>();
    while (records.next()) {
      String text = new String(records.bytes(), StandardCharsets.UTF_8);
      told.add(records.line() + " " + records.fault() + " " + text);
    }
    return told;
  }

  private static List<String> records(String text) throws IOException {
    return records(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void endsRecordsAtEveryKindOfLineEndAndSkipsBlankLines() throws IOException {
    assertThat(records("a\r\nb\n\nc\rd"))
        .containsExactly("1 NONE a", "2 NONE b", "4 NONE c", "5 NONE d");
  }

  @Test
  void keepsLineBreaksInsideQuotesAndCountsThem() throws IOException {
    assertThat(records("a,\"x\ny\"\"\nz\",b\nc\n"))
        .containsExactly("1 NONE a,\"x\ny\"\"\nz\",b", "4 NONE c");
  }

  @Test
  void skipsTheByteOrderMark() throws IOException {
    assertThat(records("\uFEFFa\nb")).containsExactly("1 NONE a", "2 NONE b");
  }

  @Test
  void aQuoteInsideAFieldOpensNothing() throws IOException {
    assertThat(records("5\" pipe,a\nb")).containsExactly("1 NONE 5\" pipe,a", "2 NONE b");
  }

  @Test
  void aStrayQuoteCostsItsOwnLineOnly() throws IOException {
    assertThat(records("\"a,b\nc\nd"))
        .containsExactly("1 OPEN_QUOTE \"a,b", "2 NONE c", "3 NONE d");
  }

  @Test
  void goesOnAtTheNextLineAfterOneThatIsTooLong() throws IOException {
    String at = "x".repeat(LIMIT);
    assertThat(records("a\n" + "x".repeat(300_000) + "\nb"))
        .hasSize(3)
        .last()
        .isEqualTo("3 NONE b");
    assertThat(records(at + "y\nb")).containsExactly("1 TOO_LONG " + at, "2 NONE b");
    assertThat(records(at.substring(1) + "\nb"))
        .containsExactly("1 NONE " + at.substring(1), "2 NONE b");
  }

  @Test
  void tellsWhereATornStreamEndsAndKeepsWhatCameBefore() throws IOException {
    InputStream torn =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException("torn");
          }
        };
    InputStream start = new ByteArrayInputStream("a\nb\nhal".getBytes(StandardCharsets.UTF_8));
    assertThat(records(new SequenceInputStream(start, torn)))
        .containsExactly("1 NONE a", "2 NONE b", "3 BROKEN_STREAM hal");
  }
}
