package org.nightscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.Judgement;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.Judged;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Typology;

/**
 * What was seen and waits to be judged: facts are judged in batches, because a rule session costs
 * more than a fact. Not thread-safe.
 */
final class Docket {

  private static final int BATCH = 4096;

  private final RulePack pack;
  private final HitAssembly hits;
  private final Consumer<SubjectResult> results;
  private final List<Seen> seen = new ArrayList<>();
  private int facts;
  private long factsJudged;

  Docket(RulePack pack, Watchlist watchlist, Consumer<SubjectResult> results) {
    this.pack = pack;
    this.hits = new HitAssembly(watchlist, pack);
    this.results = results;
  }

  /** What one finder saw of one subject, before judgement. */
  private record Seen(Judged subject, Typology typology, Horizon horizon, List<Fact> facts) {}

  /** Takes what a finder saw of a subject; nothing means NO_HIT. */
  void add(Judged subject, Typology typology, Horizon horizon, List<Fact> found) {
    if (found.isEmpty()) {
      conclude(subject, typology, Outcome.NO_HIT, "");
      return;
    }
    seen.add(new Seen(subject, typology, horizon, found));
    facts += found.size();
    if (facts >= BATCH) {
      flush();
    }
  }

  /** Notes an outcome that needs no judgement. */
  void conclude(Judged subject, Typology typology, Outcome outcome, String reason) {
    results.accept(result(subject, typology, outcome, reason, List.of()));
  }

  /** Judges everything that waits. */
  void flush() {
    List<Fact> batch = new ArrayList<>(facts);
    seen.forEach(one -> batch.addAll(one.facts()));
    List<Judgement> judged = pack.judge(batch);
    factsJudged += batch.size();
    int next = 0;
    for (Seen one : seen) {
      int end = next + one.facts().size();
      results.accept(conclude(one, judged.subList(next, end)));
      next = end;
    }
    seen.clear();
    facts = 0;
  }

  long factsJudged() {
    return factsJudged;
  }

  private SubjectResult conclude(Seen one, List<Judgement> judged) {
    Outcome strongest = Outcome.NO_HIT;
    TreeSet<String> missing = new TreeSet<>();
    for (Judgement judgement : judged) {
      if (one.subject().due(judgement.fact().sighting().anchor(), one.horizon())) {
        if (judgement.outcome() == strongest) {
          missing.addAll(judgement.missing());
        } else if (strongest.or(judgement.outcome()) != strongest) {
          strongest = judgement.outcome();
          missing.clear();
          missing.addAll(judgement.missing());
        }
      }
    }
    List<Hit> episodes =
        Episodes.of(judged).stream()
            .filter(episode -> episode.due(one.subject(), one.horizon()))
            .map(episode -> hits.hit(one.subject(), one.typology(), episode))
            .toList();
    return result(one.subject(), one.typology(), strongest, reason(strongest, missing), episodes);
  }

  private static String reason(Outcome outcome, TreeSet<String> missing) {
    return switch (outcome) {
      case NOT_EVALUATED -> String.join(",", missing);
      case INSUFFICIENT_HISTORY -> Measure.HISTORY;
      default -> "";
    };
  }

  private static SubjectResult result(
      Judged subject, Typology typology, Outcome outcome, String reason, List<Hit> episodes) {
    return new SubjectResult(
        subject.kind(),
        subject.id(),
        subject.customerIds(),
        typology.code(),
        outcome,
        reason,
        episodes);
  }
}
