package org.nightscreen.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.spark.SharedSpark;

/** Files of the ledger are read as they were written, by this version or by Spark. */
class LocalRowsTest {

  @TempDir Path directory;

  @Test
  void readsAColumnThatMayBeNullAndOneThatMayNot() throws IOException {
    assertThat(numbers("id * 3 AS key_hash"))
        .containsExactlyElementsOf(LongStream.range(0, 1_000).map(id -> id * 3).boxed().toList());
    assertThat(numbers("nullif(id, 7) AS key_hash"))
        .containsExactlyElementsOf(
            LongStream.range(0, 1_000).filter(id -> id != 7).boxed().toList());
  }

  private List<Long> numbers(String column) throws IOException {
    Path parts = directory.resolve(Integer.toHexString(column.hashCode()));
    SharedSpark.session()
        .range(1_000)
        .selectExpr("'text' AS before", column)
        .coalesce(1)
        .write()
        .parquet(parts.toString());
    LongArrayList found = new LongArrayList();
    for (Path file : LocalTree.files(parts, ".parquet")) {
      LocalRows.numbers(file, "key_hash", found::add);
    }
    return found;
  }
}
