package org.nightscreen.benchmark.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightscreen.benchmark.contender.BareRead;
import org.nightscreen.benchmark.contender.Contender;
import org.nightscreen.benchmark.contender.DuckDbBareRead;
import org.nightscreen.benchmark.contender.LedgerToHits;
import org.nightscreen.benchmark.contender.OpenHome;
import org.nightscreen.benchmark.contender.Packs;
import org.nightscreen.benchmark.peer.DuckDb;
import org.nightscreen.benchmark.peer.DuckDbPeer;
import org.nightscreen.benchmark.peer.HitComparison;
import org.nightscreen.benchmark.peer.PeerHit;
import org.nightscreen.benchmark.peer.PeerSql;
import org.nightscreen.benchmark.peer.SparkSqlPeer;
import org.nightscreen.benchmark.peer.drools.DroolsPeer;
import org.nightscreen.benchmark.peer.drools.Evaluated;
import org.nightscreen.benchmark.peer.drools.Sample;
import org.nightscreen.detection.DetectionStaging;
import org.nightscreen.hit.Hit;

/** The contenders of a process, made when first asked for, and their answers afterwards. */
public final class Contenders implements AutoCloseable {

  /** The product with the eight compared typologies. */
  public static final String EIGHT = "nightscreen-8";

  /** The product with all typologies. */
  public static final String ALL = "nightscreen-28";

  /** Spark reads the columns and nothing else. */
  public static final String BARE_READ = "spark-bare-read";

  /** DuckDB's SQL for the eight. */
  public static final String DUCKDB = "duckdb-8";

  /** DuckDB reads the columns and nothing else. */
  public static final String DUCKDB_READ = "duckdb-bare-read";

  /** Spark SQL with window functions for the eight. */
  public static final String SPARK_SQL = "spark-sql-8";

  /** The rule engine alone, four typologies, on a sample. */
  public static final String DROOLS = "drools-4";

  private static final int DROOLS_SAMPLE = 200_000;
  private static final int SHOWN_DIFFERENCES = 40;

  private final WorkerPlan plan;
  private final OpenHome home;
  private final Map<String, Contender> made = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private DuckDb database;
  private List<Hit> hits = List.of();
  private Sample sample;

  Contenders(WorkerPlan plan, OpenHome home) {
    this.plan = plan;
    this.home = home;
  }

  Contender named(String name) {
    return made.computeIfAbsent(name, this::make);
  }

  private Contender make(String name) {
    return switch (name) {
      case EIGHT ->
          remembering(
              new LedgerToHits(
                  home, Packs.eight(plan.shippedPack(), plan.scratch().resolve("pack-8"))));
      case ALL -> remembering(new LedgerToHits(home, Packs.all()));
      case BARE_READ -> new BareRead(home);
      case DUCKDB -> new DuckDbPeer(database(), sql("duckdb"));
      case DUCKDB_READ -> new DuckDbBareRead(home, database());
      case SPARK_SQL -> new SparkSqlPeer(home, sql("spark"));
      case DROOLS -> drools();
      default -> throw new IllegalArgumentException("No contender '" + name + "'");
    };
  }

  private Contender remembering(Contender product) {
    return () -> {
      Map<String, Long> counted = product.run();
      hits = new DetectionStaging(home.night()).hits();
      return counted;
    };
  }

  /**
   * Its entries are made by DuckDB, outside its time; customers with hits of ours are among them.
   */
  private DroolsPeer drools() {
    sql("duckdb").common().forEach(database()::execute);
    Set<String> named =
        hits.stream()
            .filter(hit -> DroolsPeer.TYPOLOGIES.contains(hit.typology()))
            .map(Hit::subjectId)
            .collect(Collectors.toSet());
    sample = Sample.of(database(), DROOLS_SAMPLE, named);
    return new DroolsPeer(sample, Evaluated.of(home.night()));
  }

  private PeerSql sql(String dialect) {
    return PeerSql.of(dialect, Packs.EIGHT, home.night(), plan.coverageFrom());
  }

  private DuckDb database() {
    if (database == null) {
      database = DuckDb.open(home.night().home(), OpenHome.CORES);
    }
    return database;
  }

  Map<String, Double> statements() {
    return made.get(DUCKDB) instanceof DuckDbPeer peer ? peer.seconds() : Map.of();
  }

  /** The answers of each peer against ours; empty where only one of them ran. */
  Map<String, Map<String, Long>> comparisons() {
    Map<String, Map<String, Long>> comparisons = new TreeMap<>();
    if (made.get(DUCKDB) instanceof DuckDbPeer peer && !hits.isEmpty()) {
      comparisons.put(DUCKDB, compare(DUCKDB, "duckdb", peer.hits()));
    }
    if (made.get(SPARK_SQL) instanceof SparkSqlPeer peer && !hits.isEmpty()) {
      comparisons.put(SPARK_SQL, compare(SPARK_SQL, "spark", peer.hits()));
    }
    if (made.get(DROOLS) instanceof DroolsPeer peer && !hits.isEmpty()) {
      Set<String> within = sample.subjects();
      List<Hit> ours = hits.stream().filter(hit -> within.contains(hit.subjectId())).toList();
      comparisons.put(
          DROOLS, counted(DROOLS, HitComparison.of(ours, peer.hits(), DroolsPeer.TYPOLOGIES)));
    }
    return comparisons;
  }

  private Map<String, Long> compare(String name, String dialect, List<PeerHit> theirs) {
    List<String> compared = List.copyOf(sql(dialect).typologies().keySet());
    return counted(name, HitComparison.of(hits, theirs, compared));
  }

  private Map<String, Long> counted(String name, HitComparison comparison) {
    Map<String, Long> rows = new TreeMap<>();
    comparison.same().forEach((typology, count) -> rows.put("same." + typology, count));
    rows.put("onlyOurs", (long) comparison.onlyOurs().size());
    rows.put("onlyTheirs", (long) comparison.onlyTheirs().size());
    note(name + " lacks", comparison.onlyOurs());
    note(name + " alone has", comparison.onlyTheirs());
    return rows;
  }

  private void note(String what, List<PeerHit> rows) {
    rows.stream().limit(SHOWN_DIFFERENCES).forEach(row -> differences.add(what + " " + row));
  }

  List<String> differences() {
    return differences;
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }
}
