package org.nightscreen.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.Arrival;
import org.nightscreen.arrival.ArrivalReport;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.detection.Detection;
import org.nightscreen.detection.DetectionStaging;
import org.nightscreen.escalation.CounterIndicatorPolicy;
import org.nightscreen.escalation.Escalation;
import org.nightscreen.escalation.EscalationFiles;
import org.nightscreen.escalation.EscalationResult;
import org.nightscreen.escalation.LinkReader;
import org.nightscreen.escalation.Register;
import org.nightscreen.escalation.RegisterState;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.fixture.SelfTest;
import org.nightscreen.handover.Handover;
import org.nightscreen.night.Night;
import org.nightscreen.policy.RulePack;
import org.nightscreen.run.simulation.Simulation;
import org.nightscreen.run.simulation.Simulator;
import org.nightscreen.run.stage.Course;
import org.nightscreen.run.stage.InputHashes;
import org.nightscreen.run.stage.RunPlan;
import org.nightscreen.run.stage.Stages;
import org.nightscreen.spark.SparkSessions;

/** The real stages, in the order the data flows. Spark starts with the first step that needs it. */
final class ScreeningStages implements Stages {

  /** Hashes of the packs whose fixtures passed in this process. */
  private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

  private final DataSource database;
  private final Register register;
  private volatile SparkSession spark;
  private SparkStart starting;
  private boolean borrowed;
  private RulePack pack;

  ScreeningStages(DataSource database) {
    this.database = database;
    this.register = new Register(database);
  }

  /** Spark takes longer to start than anything before the first step that needs it. */
  @Override
  public void begin(RunPlan plan) {
    boolean open = spark != null || starting != null || SparkSessions.existing().isPresent();
    if (!open && everyFileIsThere(plan)) {
      starting = SparkStart.of(() -> SparkSessions.begin(plan.inputs().master()));
    }
  }

  /** A run that lacks its input says so at once. */
  private static boolean everyFileIsThere(RunPlan plan) {
    try {
      DropFiles.require(DropFiles.feeds(plan, LoadPurpose.of(plan.night())));
      return true;
    } catch (NightscreenException toldByTheFirstStep) {
      return false;
    }
  }

  @Override
  public InputHashes hashes(RunPlan plan) {
    FeedSet feeds = DropFiles.feeds(plan, LoadPurpose.of(plan.night()));
    return new InputHashes(pack(plan).sha256(), DropFiles.listsHash(feeds));
  }

  @Override
  public void checkInput(RunPlan plan) {
    DropFiles.require(DropFiles.feeds(plan, LoadPurpose.of(plan.night())));
    pack(plan).requireInForce(plan.night().businessDate());
    selfTest(pack(plan));
  }

  @Override
  public void acceptRows(RunPlan plan) {
    LoadPurpose purpose = LoadPurpose.of(plan.night());
    new Arrival(spark(plan), database)
        .accept(plan.night(), DropFiles.feeds(plan, purpose), purpose);
  }

  @Override
  public void detectHits(RunPlan plan) {
    Night night = plan.night();
    RegisterState before = register.stateBefore(night);
    new Detection(spark(plan), ledger(plan), pack(plan))
        .detect(night, OpenEpisodes.screenedFrom(database, night), OpenEpisodes.of(before));
  }

  @Override
  public void openCases(RunPlan plan) {
    Night night = plan.night();
    DetectionStaging detected = new DetectionStaging(night);
    RegisterState before = register.stateBefore(night);
    CounterIndicatorPolicy policy = CounterIndicatorPolicy.of(pack(plan));
    EscalationResult result =
        new Escalation(policy)
            .openCases(
                night,
                detected.hits(),
                before,
                new LinkReader(ledger(plan), night).read(detected.hits(), before),
                OpenEpisodes.reEvaluated(detected.judgedAgain()));
    files(night).write(result);
  }

  @Override
  public void writeCaseFiles(RunPlan plan, Course course) {
    EscalationResult result = files(plan.night()).read();
    new Handover(spark(plan))
        .write(HandoverSources.input(plan, pack(plan), ledger(plan), result, course));
  }

  @Override
  public void register(RunPlan plan) {
    if (!plan.night().trial()) {
      register.publish(plan.night(), files(plan.night()).read());
    }
  }

  @Override
  public String loadHistory(RunPlan plan, LocalDate until) {
    FeedSet feeds = DropFiles.feeds(plan, LoadPurpose.HISTORY);
    ArrivalReport report =
        new Arrival(spark(plan), database).accept(plan.night(), feeds, LoadPurpose.HISTORY);
    String warnings =
        report.warnings().stream()
            .map(warning -> " " + warning.code() + ": " + warning.message())
            .collect(Collectors.joining());
    return report.read()
        + " rows read, "
        + report.rejected()
        + " rejected; the history reaches to "
        + until
        + "."
        + warnings;
  }

  @Override
  public String checkFeeds(RunPlan plan) {
    FeedSet feeds = DropFiles.feeds(plan, LoadPurpose.of(plan.night()));
    DropFiles.require(feeds);
    return feeds.files().size() + " files, their headers are right";
  }

  @Override
  public String checkRulePack(RunPlan plan) {
    RulePack rules = pack(plan);
    rules.requireInForce(plan.night().businessDate());
    selfTest(rules);
    return rules.name()
        + " "
        + rules.version()
        + ", "
        + rules.typologies().size()
        + " typologies, every fixture passes, SHA-256 "
        + rules.sha256();
  }

  @Override
  public Simulation simulate(RunPlan plan, Path changed) {
    RulePack current = pack(plan);
    RulePack other = RulePack.from(changed);
    selfTest(other);
    Ledger ledger = ledger(plan);
    return new Simulator(ledger, plan.night())
        .compare(new Detection(spark(plan), ledger, current), current, other);
  }

  @Override
  public void cancel() {
    SparkSession session = spark;
    if (session != null) {
      session.sparkContext().cancelAllJobs();
    }
  }

  @Override
  public void close() {
    if (spark == null && starting != null) {
      spark = starting.outcome().orElse(null);
    }
    if (spark != null && !borrowed) {
      spark.stop();
    }
  }

  private Ledger ledger(RunPlan plan) {
    return Ledger.of(spark(plan), database, plan.night());
  }

  private static EscalationFiles files(Night night) {
    return new EscalationFiles(night.home().staging(night, "escalation"));
  }

  private RulePack pack(RunPlan plan) {
    if (pack == null) {
      pack = plan.inputs().rules() == null ? BuiltIn.PACK : RulePack.from(plan.inputs().rules());
    }
    return pack;
  }

  private static void selfTest(RulePack rules) {
    if (!PASSED.contains(rules.sha256())) {
      SelfTest.run(rules);
      PASSED.add(rules.sha256());
    }
  }

  /** Compiled once a process, when it is first asked for. */
  private static final class BuiltIn {
    private static final RulePack PACK = RulePack.builtIn();
  }

  private SparkSession spark(RunPlan plan) {
    if (spark == null && starting != null) {
      spark = starting.await();
      // Spark's conversions ask the thread they run on, and those it begets, which settings hold.
      SparkSession.setActiveSession(spark);
    }
    if (spark == null) {
      spark = SparkSessions.existing().orElse(null);
      borrowed = spark != null;
    }
    if (spark == null) {
      spark = SparkSessions.begin(plan.inputs().master());
    }
    return spark;
  }
}
