package org.nightscreen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsByIdTest {

  /** The last two stand the other way round in UTF-16 than in the UTF-8 that is stored. */
  private static final List<String> IDS =
      List.of("A-1", "A-2", "M", "Z", "é", "中", "\uFF21", "\uD83D\uDE00");

  @TempDir Path folder;

  private Dataset<Row> stored() {
    String path = folder.resolve("rows.parquet").toString();
    SharedSpark.session()
        .createDataset(IDS, Encoders.STRING())
        .toDF("id")
        .coalesce(1)
        .write()
        .parquet(path);
    return SharedSpark.session().read().parquet(path);
  }

  private static Set<String> ids(Dataset<Row> rows) {
    return new TreeSet<>(rows.as(Encoders.STRING()).collectAsList());
  }

  @Test
  void givesTheRowsOfTheIds() {
    Dataset<Row> rows = stored();
    for (String one : IDS) {
      for (String other : IDS) {
        assertThat(ids(RowsById.of(rows, "id", new TreeSet<>(List.of(one, other)))))
            .isEqualTo(new TreeSet<>(List.of(one, other)));
      }
    }
    assertThat(ids(RowsById.of(rows, "id", List.of("A", "A-1", "ZZ")))).containsExactly("A-1");
  }

  @Test
  void givesNothingForNoIds() {
    assertThat(RowsById.of(stored(), "id", List.of()).count()).isZero();
  }

  /** What lies outside of all ids is left to the reader to skip. */
  @Test
  void tellsTheReaderWhereToLook() {
    assertThat(RowsById.of(stored(), "id", List.of("B", "Y")).queryExecution().toString())
        .contains("GreaterThanOrEqual(id,B)", "LessThanOrEqual(id,Y)");
  }
}
