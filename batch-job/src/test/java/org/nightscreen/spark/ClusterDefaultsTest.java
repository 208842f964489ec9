package org.nightscreen.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

class ClusterDefaultsTest {

  @TempDir Path directory;

  @Test
  void letsOnlyTheDriverDecideWhichFilesCount() {
    Map<String, String> settings = ClusterDefaults.of("spark://127.0.0.1:7077");

    assertThat(settings)
        .containsEntry("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
        .containsEntry("spark.driver.host", "127.0.0.1")
        .containsEntry("spark.driver.bindAddress", "127.0.0.1");
  }

  @Test
  void givesExecutorsTheZoneOfThisProcess() {
    assertThat(ClusterDefaults.flags().get("spark.executor.extraJavaOptions"))
        .startsWith("-Duser.timezone=UTC -Dfile.encoding=UTF-8");
  }

  @Test
  void refusesAMasterThatIsNoAddress() {
    assertThatThrownBy(() -> ClusterDefaults.of("spark://somewhere"))
        .isInstanceOfSatisfying(
            NightscreenException.class,
            told -> assertThat(told.code()).isEqualTo(FailureCode.BAD_ARGUMENTS))
        .hasMessage("The master 'spark://somewhere' is no address; write it as spark://host:7077.");
  }

  @Test
  void sendsTheProductAndTheRuleEngineButNoSpring() throws IOException {
    Path classes = directory.resolve("classes");
    Files.createDirectories(classes.resolve("org/nightscreen"));
    Files.writeString(classes.resolve("org/nightscreen/One.class"), "bytes");
    Path other = Files.createDirectories(directory.resolve("configuration"));
    String path =
        String.join(
            File.pathSeparator,
            classes.toString(),
            other.toString(),
            "/lib/nightscreen-rules-0.1.0.jar",
            "/lib/drools-core-10.2.0.jar",
            "/lib/spring-core-7.0.8.jar",
            "/lib/h2-2.4.240.jar",
            "/lib/spark-core_2.13-4.2.0.jar",
            "/lib/fastcsv-4.1.0.jar");

    List<String> jars = ExecutorJars.onClassPath(path);

    assertThat(jars.subList(1, jars.size()))
        .containsExactly(
            "/lib/nightscreen-rules-0.1.0.jar",
            "/lib/drools-core-10.2.0.jar",
            "/lib/fastcsv-4.1.0.jar");
    try (JarFile packed = new JarFile(jars.get(0))) {
      assertThat(packed.stream().map(entry -> entry.getName()))
          .containsExactly("org/nightscreen/One.class");
    }
  }

  @Test
  void runsTasksInThisProcessOnlyForALocalMaster() {
    assertThat(SparkSessions.inside("local[2]")).isTrue();
    assertThat(SparkSessions.inside("local")).isTrue();
    assertThat(SparkSessions.inside("local-cluster[2,1,1024]")).isFalse();
    assertThat(SparkSessions.inside("yarn")).isFalse();
  }
}
