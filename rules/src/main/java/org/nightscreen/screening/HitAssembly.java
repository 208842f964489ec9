package org.nightscreen.screening;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Hit;
import org.nightscreen.policy.Judgement;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.Judged;
import org.nightscreen.timeline.Keys;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Typology;

/** Writes an episode down as a hit: keys become native ids, measures become decimal strings. */
final class HitAssembly {

  private final Watchlist watchlist;
  private final RulePack pack;

  HitAssembly(Watchlist watchlist, RulePack pack) {
    this.watchlist = watchlist;
    this.pack = pack;
  }

  Hit hit(Judged subject, Typology typology, Episodes.Episode episode) {
    Judgement best = episode.best();
    Fact fact = best.fact();
    String mergeKey = fact.sighting().mergeKey();
    return new Hit(
        hitId(subject, typology, episode, mergeKey),
        typology.code(),
        best.ruleId(),
        pack.ruleVersion(typology.code()),
        episode.outcome(),
        subject.kind(),
        subject.id(),
        mergeKey,
        fact.takingPart().isEmpty() ? subject.customerIds() : fact.takingPart(),
        accountIds(subject, fact),
        instant(episode.from()),
        instant(episode.to()),
        instant(episode.firstAnchor()),
        instant(episode.lastAnchor()),
        best.severity(),
        best.disposition() == null ? typology.disposition() : best.disposition(),
        fact.scale().limits().segment(),
        fact.sighting().amount(),
        measures(fact),
        fact.scale().limits().all(),
        best.signs(),
        fact.counterIndicators(),
        fact.sighting().evidence(),
        fact.sighting().listings().stream()
            .map(index -> watchlist.listing(index).text())
            .sorted()
            .toList());
  }

  private static String hitId(
      Judged subject, Typology typology, Episodes.Episode episode, String mergeKey) {
    String identity =
        String.join(
            "\u001f",
            typology.code(),
            episode.outcome().name(),
            subject.kind().name(),
            subject.id(),
            mergeKey,
            Long.toString(episode.from()));
    return String.format("%016x", Keys.of(identity));
  }

  private static List<String> accountIds(Judged subject, Fact fact) {
    return fact.sighting().accounts().stream().map(subject::accountId).distinct().sorted().toList();
  }

  private static SortedMap<String, String> measures(Fact fact) {
    SortedMap<String, String> texts = new TreeMap<>();
    fact.measures().forEach((name, measure) -> texts.put(name, measure.text()));
    fact.findings().forEach((name, finding) -> texts.put(name, finding.toString()));
    return texts;
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
