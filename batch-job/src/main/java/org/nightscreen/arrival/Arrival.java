package org.nightscreen.arrival;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.spark.sql.SparkSession;
import org.nightscreen.arrival.row.KindShape;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/**
 * Accepts a delivery. Loads become visible together, in one transaction at the end: a crash before
 * leaves nothing visible, and a repetition overwrites what it left and gives the same report.
 */
public final class Arrival {

  private static final int FEEDS_AT_ONCE = 2;

  private final SparkSession spark;
  private final DataSource dataSource;
  private final long partBytes;

  /**
   * @param spark the session
   * @param dataSource the database with the ledger's schema
   */
  public Arrival(SparkSession spark, DataSource dataSource) {
    this(spark, dataSource, FilePart.USUAL_BYTES);
  }

  Arrival(SparkSession spark, DataSource dataSource, long partBytes) {
    this.spark = spark;
    this.dataSource = dataSource;
    this.partBytes = partBytes;
  }

  /**
   * Reads the delivered files into ledger and quarantine; writes {@code arrival-report.json} and
   * {@code rejects.csv} into the run's staging.
   *
   * @throws NightscreenException INPUT_MISSING without a mandatory feed; FEED_SCHEMA for a file
   *     that is not what its feed says; CONTROL_BREAK if it disagrees with its control file or is
   *     torn; REJECT_LIMIT if too many rows were refused. Nothing is visible then, the two files
   *     are there.
   */
  public ArrivalReport accept(Night night, FeedSet feeds, LoadPurpose purpose) {
    LoadRegister register = new LoadRegister(dataSource, night.institution());
    Ledger ledger = Ledger.of(spark, dataSource, night);
    Mandatory.require(feeds, ledger, night, purpose);
    feeds
        .deliveries()
        .forEach(
            delivery -> delivery.files().forEach(file -> FeedSet.reader(delivery.feed(), file)));
    List<Accepted> accepted = takeAll(new Round(night, feeds, purpose, register, ledger));
    ArrivalReport report = report(accepted, new Round(night, feeds, purpose, register, ledger));
    Path staging = night.home().staging(night, "arrival");
    RejectsFile.write(spark, night.home(), report.feeds(), staging.resolve("rejects.csv"));
    LocalTree.write(staging.resolve("arrival-report.json"), report.toJson());
    ArrivalControls.require(feeds, report);
    register.insert(
        accepted.stream().filter(load -> !load.repeated()).map(Accepted::loadRecord).toList());
    LocalTree.remove(staging.resolve("parsed"));
    return report;
  }

  /** What one call of accept works on. */
  private record Round(
      Night night, FeedSet feeds, LoadPurpose purpose, LoadRegister register, Ledger ledger) {}

  /** A feed taken in, or found to have been taken in before. */
  private record Accepted(Delivery delivery, LoadRecord loadRecord, boolean repeated) {}

  private List<Accepted> takeAll(Round round) {
    List<Delivery> delivered =
        round.feeds().deliveries().stream().filter(d -> !d.absent()).toList();
    List<Delivery> rates =
        delivered.stream().filter(d -> d.feed().kind() == FeedKind.FX_RATE).toList();
    List<Accepted> taken = new ArrayList<>();
    rates.forEach(delivery -> taken.add(take(round, delivery, Map.of())));
    Map<String, BigDecimal> highest = highestRates(round, taken);
    List<Callable<Accepted>> rest = new ArrayList<>();
    delivered.stream()
        .filter(delivery -> !rates.contains(delivery))
        .forEach(delivery -> rest.add(() -> take(round, delivery, highest)));
    taken.addAll(together(rest));
    taken.sort(
        (one, other) ->
            Integer.compare(
                delivered.indexOf(one.delivery()), delivered.indexOf(other.delivery())));
    return taken;
  }

  private static List<Accepted> together(List<Callable<Accepted>> feeds) {
    ExecutorService workers = Executors.newFixedThreadPool(FEEDS_AT_ONCE);
    try {
      List<Accepted> taken = new ArrayList<>();
      for (Future<Accepted> feed : workers.invokeAll(feeds)) {
        taken.add(feed.get());
      }
      return taken;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NightscreenException(
          FailureCode.STOPPED, "Arrival was stopped; resume the run.", stopped);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof NightscreenException told
          ? told
          : new NightscreenException(
              FailureCode.INTERNAL, "A feed could not be read; see the log.", failed);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Map<String, BigDecimal> highestRates(Round round, List<Accepted> tonight) {
    List<LoadRecord> before =
        round.ledger().visible(FeedKind.FX_RATE, round.night().businessDate());
    return new HighestRates(round.night())
        .of(before, tonight.stream().map(Accepted::loadRecord).toList());
  }

  private Accepted take(Round round, Delivery delivery, Map<String, BigDecimal> rates) {
    Night night = round.night();
    Inspection inspection = Inspection.of(delivery, partBytes);
    String content =
        Checksum.text(
            String.join(
                "\n", inspection.files().stream().map(FileReport::sha256).sorted().toList()));
    String feedId = delivery.feed().id();
    String loadId =
        Checksum.text(
                String.join(
                    "\n", night.institution(), feedId, content, night.businessDate().toString()))
            .substring(0, 32);
    Optional<LoadRecord> known =
        round.register().find(loadId).filter(loadRecord -> loadRecord.withdrawnOn() == null);
    if (known.isPresent()) {
      return new Accepted(delivery, known.get(), true);
    }
    FeedIntake intake = new FeedIntake(spark, night, delivery, loadId, inspection);
    FeedReport report =
        SparkFailures.telling(
            feedId, () -> intake.take(round.purpose(), earlier(round, delivery), rates));
    return new Accepted(delivery, loadRecord(round, delivery, content, report), false);
  }

  private static KnownKeys earlier(Round round, Delivery delivery) {
    FeedKind kind = delivery.feed().kind();
    List<LoadRecord> loads =
        round.ledger().visible(kind, round.night().businessDate()).stream()
            .filter(loadRecord -> loadRecord.load().feedId().equals(delivery.feed().id()))
            .filter(loadRecord -> loadRecord.load().accepted() > 0)
            .filter(loadRecord -> KindShape.of(kind).hasEvents())
            .toList();
    return new KnownKeys(round.ledger(), round.night().home(), kind, loads);
  }

  private static LoadRecord loadRecord(
      Round round, Delivery delivery, String content, FeedReport report) {
    Night night = round.night();
    Load load =
        new Load(
            report.loadId(),
            report.feedId(),
            report.kind(),
            night.businessDate(),
            round.purpose(),
            report.dayPrecision(),
            report.firstEvent(),
            report.lastEvent(),
            report.accepted(),
            content,
            Set.copyOf(report.missingColumns()));
    return new LoadRecord(
        load,
        0,
        delivery.feed().snapshot(),
        delivery.feed().coverageFrom(),
        night.runKey(),
        night.revision(),
        report,
        null);
  }

  private static ArrivalReport report(List<Accepted> accepted, Round round) {
    List<ArrivalWarning> warnings =
        new ArrayList<>(
            Mandatory.absent(round.feeds(), round.ledger(), round.night(), round.purpose()));
    for (Accepted load : accepted) {
      List<LoadRecord> before =
          round.register().ofFeed(load.delivery().feed().id()).stream()
              .filter(loadRecord -> loadRecord.visible(round.night().businessDate()))
              .filter(
                  loadRecord ->
                      !load.repeated() || loadRecord.sequence() < load.loadRecord().sequence())
              .toList();
      if (known(load, before, round)) {
        warnings.add(alreadyLoaded(load.delivery().feed().id()));
      }
      warnings.addAll(CoverageWatch.compare(load.loadRecord().report(), round.purpose(), before));
    }
    List<FeedReport> reports = accepted.stream().map(load -> load.loadRecord().report()).toList();
    return new ArrivalReport(round.night().businessDate(), round.purpose(), reports, warnings);
  }

  private static boolean known(Accepted load, List<LoadRecord> before, Round round) {
    LoadRecord loadRecord = load.loadRecord();
    boolean ownRepetition =
        round.purpose() != LoadPurpose.HISTORY
            && loadRecord.runKey().equals(round.night().runKey())
            && loadRecord.revision() == round.night().revision();
    boolean sameContent =
        KindShape.of(loadRecord.load().kind()).hasEvents()
            && before.stream()
                .anyMatch(b -> b.load().contentSha256().equals(loadRecord.load().contentSha256()));
    return sameContent || load.repeated() && !ownRepetition;
  }

  private static ArrivalWarning alreadyLoaded(String feedId) {
    return new ArrivalWarning(
        "ALREADY_LOADED",
        feedId,
        "Feed '" + feedId + "' was loaded before with the same content; nothing was added.");
  }
}
