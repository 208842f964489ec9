package org.nightscreen.run.stage;

import java.nio.file.Path;
import java.time.LocalDate;
import org.nightscreen.run.simulation.Simulation;

/**
 * The work of a night, one method per step, in the order of the job. Every step reads the staging
 * of the steps before it, writes its own and may be repeated after a crash at any point with the
 * same result. All methods fail with a {@link org.nightscreen.failure.NightscreenException}.
 */
public interface Stages extends AutoCloseable {

  /**
   * Says that the steps of this plan will follow. What takes long and changes nothing may begin
   * beside them; if it fails, the step that needs it tells.
   */
  default void begin(RunPlan plan) {}

  /** Hashes of the rule pack and the lists as they lie there now. Starts no Spark. */
  InputHashes hashes(RunPlan plan);

  /**
   * Every file that is needed is there, readable and of stable size; the rule pack passes its
   * fixtures.
   */
  void checkInput(RunPlan plan);

  /** Extract files become ledger loads; refused rows become rejects. */
  void acceptRows(RunPlan plan);

  /** Ledger rows become hits, near misses and the reasons for what could not be evaluated. */
  void detectHits(RunPlan plan);

  /** Hits become alerts and cases. */
  void openCases(RunPlan plan);

  /**
   * Cases become the handover directory that will be published as it is; the course is for its
   * report.
   */
  void writeCaseFiles(RunPlan plan, Course course);

  /**
   * Writes tonight's cases into the register. Called inside the publish transaction, which is bound
   * to the calling thread: a JdbcClient over the database of the run takes part in it.
   */
  void register(RunPlan plan);

  /**
   * Fills the ledger with history up to and including a day, without late-row rules. Returns a
   * sentence.
   */
  String loadHistory(RunPlan plan, LocalDate until);

  /** Reads the head of every feed and returns a sentence on what it found. Starts no Spark. */
  String checkFeeds(RunPlan plan);

  /**
   * Compiles the rule pack, runs its fixtures and returns a sentence on what it found. Starts no
   * Spark.
   */
  String checkRulePack(RunPlan plan);

  /**
   * Compares a changed rule pack with the plan's own over the plan's range; writes nothing.
   *
   * @param changed directory of the changed pack
   */
  Simulation simulate(RunPlan plan, Path changed);

  /** Asks work in progress to end early; the step then fails and is repeated by the next start. */
  void cancel();

  @Override
  void close();
}
