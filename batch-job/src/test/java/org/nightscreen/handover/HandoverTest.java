package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.spark.SharedSpark;

class HandoverTest {

  @TempDir Path root;

  private HandoverReport written(HandoverInput input) {
    return new Handover(SharedSpark.session()).write(input);
  }

  @Test
  void writesEveryOutputOnceAndNamesItInTheManifest() throws IOException {
    HandoverReport report = written(new SampleRun(root).input(true));

    assertThat(report.cases()).isEqualTo(3);
    assertThat(report.outputs().keySet())
        .containsExactly(
            "cases.csv",
            "cases/1d90cc25ab3471ee-transactions.csv",
            "cases/1d90cc25ab3471ee.html",
            "cases/1d90cc25ab3471ee.json",
            "cases/7be1440c9a02d6f3-transactions.csv",
            "cases/7be1440c9a02d6f3.html",
            "cases/7be1440c9a02d6f3.json",
            "cases/c3f09a51d2e84b77-transactions.csv",
            "cases/c3f09a51d2e84b77.html",
            "cases/c3f09a51d2e84b77.json",
            "evaluation.csv",
            "hits.csv",
            "hits.parquet",
            "index.html",
            "manifest.json",
            "rejects.csv",
            "run-report.html",
            "run-report.json");
    String manifest = Files.readString(report.directory().resolve("manifest.json"));
    report
        .outputs()
        .forEach(
            (name, hash) -> {
              if (!name.equals("manifest.json")) {
                assertThat(manifest).contains("\"" + name + "\" : \"" + hash + "\"");
              }
            });
  }

  @Test
  void writesTheSameBytesForTheSameInput() throws IOException {
    HandoverInput input = new SampleRun(root).input(true);

    assertThat(written(input).outputs()).isEqualTo(written(input).outputs());
  }

  @Test
  void ranksCasesByScoreAndNamesTheirFiles() throws IOException {
    HandoverReport report = written(new SampleRun(root).input(true));

    List<String> lines = Files.readAllLines(report.directory().resolve("cases.csv"));
    assertThat(lines)
        .extracting(line -> line.substring(0, line.lastIndexOf(',')))
        .containsExactly(
            "case_id,change,priority,score,disposition,subject,typologies,totals,first_activity,last_activity,case_file",
            "c3f09a51d2e84b77,GROWN,1,115,SUSPECT,C3,T03|T05,USD in 12000.00 out"
                + " 11500.00,2026-03-02T09:00:00Z,2026-03-02T15:00:00Z,cases/c3f09a51d2e84b77.html",
            "1d90cc25ab3471ee,NEW,2,100,SUSPECT,C1,T01,USD in 0.00 out 7800.00|USDT in 8000.00 out"
                + " 0.00,2026-03-02T09:00:00Z,2026-03-02T10:10:00Z,cases/1d90cc25ab3471ee.html",
            "7be1440c9a02d6f3,NEW,3,50,PROTECT,C11,T11,USD in 540.00 out"
                + " 37500.00,2026-02-01T10:00:00Z,"
                + "2026-03-18T10:00:00Z,cases/7be1440c9a02d6f3.html");
  }

  @Test
  void writesHitsAsCsvAndAsParquetWithTheSameColumns() throws IOException {
    HandoverReport report = written(new SampleRun(root).input(true));

    List<String> lines = Files.readAllLines(report.directory().resolve("hits.csv"));
    assertThat(lines.get(0))
        .isEqualTo(
            "hit_id,typology,rule_id,rule_version,outcome,subject_kind,subject_id,customer_ids,account_ids,window_from,"
                + "window_to,severity,disposition,score,measures,thresholds,transaction_ids,case_id,business_date,revision");
    assertThat(lines.get(2))
        .isEqualTo(
            "00000000000000a3,T03,T03"
                + " core,1,HIT,ACCOUNT,BA3,C3,BA3,2026-03-01T15:00:00Z,2026-03-02T15:00:00Z,HIGH,SUSPECT,"
                + "50,\"{\"\"core_days\"\":\"\"3\"\",\"\"dwell_h\"\":\"\"6\"\",\"\"in_24h\"\":\"\"12000\"\",\"\"ratio\"\":"
                + "\"\"0.958\"\",\"\"senders\"\":\"\"2\"\"}\",\"{\"\"big\"\":\"\"10000\"\",\"\"days\"\":\"\"3\"\",\"\"hi\"\":"
                + "\"\"1.05\"\",\"\"lo\"\":\"\"0.8\"\",\"\"min_in\"\":\"\"2000\"\"}\",T1|T2|T3|T4|T5,c3f09a51d2e84b77,"
                + "2026-03-18,1");
    List<Row> rows =
        SharedSpark.session()
            .read()
            .parquet(report.directory().resolve("hits.parquet").toUri().toString())
            .collectAsList();
    assertThat(rows).hasSize(4);
    assertThat(String.join(",", rows.get(0).schema().fieldNames())).isEqualTo(lines.get(0));
    assertThat(rows.get(1).<String>getList(16)).containsExactly("T1", "T2", "T3", "T4", "T5");
    assertThat(rows.get(1).get(9).toString()).isEqualTo("2026-03-01T15:00:00Z");
  }

  @Test
  void copiesTheStagedTablesWithoutNeutralisingThemTwice() throws IOException {
    HandoverReport report = written(new SampleRun(root).input(true));

    assertThat(report.directory().resolve("rejects.csv")).hasContent(SampleRun.REJECTS);
    assertThat(report.directory().resolve("evaluation.csv")).hasContent(SampleRun.EVALUATION);
  }

  @Test
  void saysInEveryPageThatAPackIsNotApproved() throws IOException {
    HandoverReport report = written(new SampleRun(root).input(false));

    for (String page :
        report.outputs().keySet().stream().filter(name -> name.endsWith(".html")).toList()) {
      assertThat(report.directory().resolve(page)).content().contains("UNAPPROVED PACK");
    }
  }

  @Test
  void writesACalmIndexForANightWithoutCases() throws IOException {
    HandoverReport report = written(new SampleRun(root).input(List.of(), java.util.Map.of(), true));

    assertThat(report.cases()).isZero();
    assertThat(report.directory().resolve("index.html")).content().contains("No case tonight");
    assertThat(report.directory().resolve("hits.csv")).content().hasLineCount(1);
  }
}
