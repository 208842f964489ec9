package org.nightscreen.benchmark.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightscreen.detection.Detection;
import org.nightscreen.detection.DetectionReport;
import org.nightscreen.detection.DetectionStaging;
import org.nightscreen.handover.table.HitLine;
import org.nightscreen.handover.table.HitsParquet;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.RulePack;

/** The product from ledger to {@code hits.parquet}: the detection step and the export of hits. */
public final class LedgerToHits implements Contender {

  private final OpenHome home;
  private final RulePack pack;

  public LedgerToHits(OpenHome home, RulePack pack) {
    this.home = home;
    this.pack = pack;
  }

  @Override
  public Map<String, Long> run() {
    DetectionReport report =
        new Detection(home.spark(), home.ledger(), pack)
            .detect(home.night(), home.night().from(), Map.of());
    List<Hit> hits = new DetectionStaging(home.night()).hits();
    write(hits);
    Map<String, Long> counted = new TreeMap<>();
    counted.put("entries", report.entries());
    counted.put("customers", report.customers());
    counted.put("facts", report.facts());
    for (Hit hit : hits) {
      if (hit.outcome() == Outcome.HIT) {
        counted.merge("hits", 1L, Long::sum);
        counted.merge("hits." + hit.typology(), 1L, Long::sum);
      }
    }
    return counted;
  }

  private void write(List<Hit> hits) {
    Path target = home.night().home().staging(home.night(), "benchmark").resolve("hits.parquet");
    try {
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(target);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
    HitsParquet.write(home.spark(), HitLine.of(hits, List.of(), home.night()), target);
  }
}
