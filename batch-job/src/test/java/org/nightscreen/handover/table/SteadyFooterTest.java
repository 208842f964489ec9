package org.nightscreen.handover.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.spark.SharedSpark;

/** The order in which a writer happened to list encodings leaves no trace. */
class SteadyFooterTest {

  @TempDir Path directory;

  private Path written;

  @BeforeEach
  void write() throws IOException {
    Path parts = directory.resolve("parts");
    SharedSpark.session()
        .range(1_000)
        .selectExpr("id", "concat('text ', id % 7) AS text")
        .coalesce(1)
        .write()
        .parquet(parts.toString());
    try (Stream<Path> files = Files.list(parts)) {
      written = files.filter(file -> file.toString().endsWith(".parquet")).findAny().orElseThrow();
    }
  }

  @Test
  void keepsEveryRow() throws IOException {
    Path steady = directory.resolve("steady.parquet");
    SteadyFooter.copy(written, steady);

    assertThat(rows(steady)).hasSize(1_000).isEqualTo(rows(written));
  }

  @Test
  void givesTheSameBytesForEncodingsInAnyOrder() throws IOException {
    Path turned = directory.resolve("turned.parquet");
    turnEncodings(written, turned);
    assertThat(Files.readAllBytes(turned)).isNotEqualTo(Files.readAllBytes(written));

    SteadyFooter.copy(written, directory.resolve("one.parquet"));
    SteadyFooter.copy(turned, directory.resolve("other.parquet"));

    assertThat(directory.resolve("one.parquet"))
        .hasSameBinaryContentAs(directory.resolve("other.parquet"));
  }

  private static List<Row> rows(Path file) {
    return SharedSpark.session().read().parquet(file.toString()).collectAsList();
  }

  /** The same file as a writer in another JVM may give it. */
  private static void turnEncodings(Path from, Path to) throws IOException {
    byte[] bytes = Files.readAllBytes(from);
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
    int begin = bytes.length - 8 - length;
    FileMetaData told = Util.readFileMetaData(new ByteArrayInputStream(bytes, begin, length));
    for (ColumnChunk column : told.getRow_groups().get(0).getColumns()) {
      Collections.reverse(column.getMeta_data().getEncodings());
    }
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(told, footer);
    ByteBuffer all = ByteBuffer.allocate(begin + footer.size() + 8).order(ByteOrder.LITTLE_ENDIAN);
    all.put(bytes, 0, begin).put(footer.toByteArray()).putInt(footer.size());
    all.put(bytes, bytes.length - 4, 4);
    Files.write(to, all.array());
  }
}
