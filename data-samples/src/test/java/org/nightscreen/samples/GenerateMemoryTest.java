package org.nightscreen.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateMemoryTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void writesManyRowsInASmallHeap(String format) throws IOException, InterruptedException {
    String heap = format.equals("csv") ? "-Xmx24m" : "-Xmx128m";
    Path console = directory.resolve("console.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    heap,
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    GenerateMain.class.getName(),
                    "--customers",
                    "200",
                    "--rows",
                    "40000",
                    "--format",
                    format,
                    "--out",
                    directory.resolve("drop").toString()))
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();

    assertThat(process.waitFor()).as("exit code; console: %s", Files.readString(console)).isZero();
    assertThat(directory.resolve("drop/bank_transaction." + format)).isNotEmptyFile();
  }
}
