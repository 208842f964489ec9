package org.nightscreen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.run.simulation.Simulation;
import org.nightscreen.run.stage.Course;
import org.nightscreen.run.stage.InputHashes;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.stage.Stages;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Small stages that do real work on a drop of one file, {@code rows.txt}: every line is a row, a
 * line that begins with {@code !} is a hit. Files beside it steer them: {@code fail-in} and {@code
 * slow-in} name a step, {@code lose-a-row} breaks a control, {@code rules.txt} is the rule pack.
 * Every step writes its name into {@code journal.txt} of the drop.
 */
final class RehearsalStages implements Stages {

  private final JdbcClient database;
  private final CountDownLatch cancelled = new CountDownLatch(1);

  RehearsalStages(DataSource database) {
    this.database = JdbcClient.create(database);
    this.database
        .sql(
            "CREATE TABLE IF NOT EXISTS rehearsal_case"
                + " (run_key VARCHAR(32), revision INTEGER, hit VARCHAR(99))")
        .update();
  }

  @Override
  public InputHashes hashes(RunPlan plan) {
    Path rules = plan.inputs().feeds().resolve("rules.txt");
    return new InputHashes(Files.exists(rules) ? read(rules).strip() : "built-in", "lists");
  }

  @Override
  public void checkInput(RunPlan plan) {
    begin(plan, "checkInput");
    if (!Files.exists(plan.inputs().feeds().resolve("rows.txt"))) {
      throw new NightscreenException(FailureCode.INPUT_MISSING, "rows.txt is missing; deliver it.");
    }
  }

  @Override
  public void acceptRows(RunPlan plan) {
    begin(plan, "acceptRows");
    long read = rows(plan).size();
    long accepted = Files.exists(plan.inputs().feeds().resolve("lose-a-row")) ? read - 1 : read;
    Path staging = staging(plan, "arrival");
    write(staging.resolve("rows.txt"), String.join("\n", rows(plan)) + "\n");
    write(
        staging.resolve("arrival-report.json"),
        """
        {"feeds":[{"feedId":"bank_transaction","kind":"BANK_TRANSACTION","read":%d,"accepted":%d,
        "rejected":0,"duplicate":0}]}
        """
            .formatted(read, accepted));
  }

  @Override
  public void detectHits(RunPlan plan) {
    begin(plan, "detectHits");
    List<String> rows = lines(staging(plan, "arrival").resolve("rows.txt"));
    Path staging = staging(plan, "detection");
    List<String> hits = rows.stream().filter(row -> row.startsWith("!")).toList();
    write(staging.resolve("hits.jsonl"), String.join("\n", hits) + "\n");
    write(
        staging.resolve("detection-report.json"),
        "{\"screened\":%d,\"excluded\":{\"NO_OWN_ACCOUNT\":1}}".formatted(rows.size() - 1));
  }

  @Override
  public void openCases(RunPlan plan) {
    begin(plan, "openCases");
    StringBuilder placements = new StringBuilder("hit_id,case_id,reason\n");
    for (String hit : lines(staging(plan, "detection").resolve("hits.jsonl"))) {
      placements.append(hit).append(",case,CASE\n");
    }
    write(staging(plan, "escalation").resolve("hit-placements.csv"), placements.toString());
  }

  @Override
  public void writeCaseFiles(RunPlan plan, Course course) {
    begin(plan, "writeCaseFiles");
    List<String> done = course.steps().stream().map(Course.DoneStep::step).toList();
    if (!done.equals(List.of("checkInput", "acceptRows", "detectHits", "openCases"))) {
      throw new IllegalStateException(
          "The course of the run does not name the steps before: " + done);
    }
    List<String> hits = lines(staging(plan, "detection").resolve("hits.jsonl"));
    Path staging = staging(plan, "handover");
    for (String hit : hits) {
      write(staging.resolve("cases").resolve(hit.substring(1) + ".html"), "<p>" + hit + "</p>");
    }
    write(staging.resolve("hits.csv"), "hit_id\n" + String.join("\n", hits) + "\n");
    write(staging.resolve("cases.csv"), "case_id\n" + String.join("\n", hits) + "\n");
    write(staging.resolve("rejects.csv"), "feed\n");
    write(staging.resolve("run-report.json"), "{\"exitCode\":0}");
    write(staging.resolve("index.html"), "<h1>" + plan.night().runKey() + "</h1>");
    write(staging.resolve("manifest.json"), "{\"revision\":" + plan.night().revision() + "}");
  }

  @Override
  public void register(RunPlan plan) {
    for (String hit : lines(staging(plan, "detection").resolve("hits.jsonl"))) {
      database
          .sql("INSERT INTO rehearsal_case VALUES (?, ?, ?)")
          .param(plan.night().runKey())
          .param(plan.night().revision())
          .param(hit)
          .update();
    }
    begin(plan, "register");
  }

  @Override
  public String loadHistory(RunPlan plan, LocalDate until) {
    return rows(plan).size() + " rows loaded until " + until;
  }

  @Override
  public String checkFeeds(RunPlan plan) {
    return rows(plan).size() + " rows";
  }

  @Override
  public String checkRulePack(RunPlan plan) {
    return hashes(plan).rulePack();
  }

  @Override
  public Simulation simulate(RunPlan plan, Path changed) {
    throw new UnsupportedOperationException("A rehearsal has no rules to compare");
  }

  @Override
  public void cancel() {
    cancelled.countDown();
  }

  @Override
  public void close() {}

  private void begin(RunPlan plan, String step) {
    Path feeds = plan.inputs().feeds();
    append(feeds.resolve("journal.txt"), step + "\n");
    if (names(feeds.resolve("fail-in"), step)) {
      throw new NightscreenException(
          FailureCode.RULE_FAILURE, "The rehearsal fails in " + step + ".");
    }
    if (names(feeds.resolve("burst-in"), step)) {
      throw new IllegalStateException("account 4711 burst");
    }
    if (names(feeds.resolve("slow-in"), step)) {
      awaitCancel(step);
    }
  }

  private void awaitCancel(String step) {
    try {
      if (cancelled.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(step + " was cancelled");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean names(Path file, String step) {
    return Files.exists(file) && read(file).strip().equals(step);
  }

  private static List<String> rows(RunPlan plan) {
    return lines(plan.inputs().feeds().resolve("rows.txt"));
  }

  private static Path staging(RunPlan plan, String step) {
    return plan.night().home().staging(plan.night(), step);
  }

  private static List<String> lines(Path file) {
    return read(file).lines().filter(line -> !line.isEmpty()).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
