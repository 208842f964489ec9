package org.nightscreen.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.entry.Watchlist;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.policy.Judgement;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Typology;

/**
 * Screens one customer after the other: every finder of the pack walks the customer's subjects, and
 * what they saw is judged in batches, because a rule session costs more than a fact. Not
 * thread-safe.
 */
public final class Screener {

  private static final int BATCH = 4096;

  private final RulePack pack;
  private final HitAssembly hits;
  private final Consumer<SubjectResult> results;
  private final List<Seen> seen = new ArrayList<>();
  private int facts;
  private long factsJudged;

  /**
   * @param pack the compiled rules and their thresholds
   * @param watchlist the lists that entries were matched with
   * @param results takes one result for each subject and typology
   */
  public Screener(RulePack pack, Watchlist watchlist, Consumer<SubjectResult> results) {
    this.pack = pack;
    this.hits = new HitAssembly(watchlist, pack);
    this.results = results;
  }

  /** What one finder saw of one subject, before judgement. */
  private record Seen(
      Subject subject, Typology typology, Finder finder, Limits limits, List<Fact> facts) {}

  /** Looks at a customer and at each of its accounts. */
  public void screen(Holder holder) {
    Timeline all = holder.timeline();
    if (!holder.evaluation().everyAnchor() && !all.touched()) {
      return;
    }
    look(new Subject(SubjectKind.CUSTOMER, holder.customer().customerId(), holder, null, all));
    for (AccountProfile account : holder.accounts()) {
      Timeline own = all.ofAccount(account.key());
      if (own.size() > 0) {
        look(new Subject(SubjectKind.ACCOUNT, account.accountId(), holder, account, own));
      }
    }
    if (facts >= BATCH) {
      flush();
    }
  }

  private void look(Subject subject) {
    for (Typology typology : pack.typologies()) {
      Limits limits = pack.limits(typology.code(), subject);
      for (Finder finder : typology.finders()) {
        if (finder.subjectKind() == subject.kind() && finder.judges(subject)) {
          look(subject, typology, finder, limits);
        }
      }
    }
  }

  private void look(Subject subject, Typology typology, Finder finder, Limits limits) {
    if (finder.needsTimeOfDay() && !hasTimeOfDay(subject)) {
      results.accept(result(subject, typology, Outcome.NOT_EVALUATED, "time", List.of()));
      return;
    }
    List<Fact> found = new ArrayList<>();
    finder.find(subject, limits, found::add);
    if (found.isEmpty()) {
      results.accept(result(subject, typology, Outcome.NO_HIT, "", List.of()));
      return;
    }
    seen.add(new Seen(subject, typology, finder, limits, found));
    facts += found.size();
  }

  private static boolean hasTimeOfDay(Subject subject) {
    for (AccountProfile account : subject.accounts()) {
      boolean bank = account.kind() == AccountKind.BANK;
      if (bank
          ? !subject.holder().coverage().bankHasTime()
          : !subject.holder().coverage().exchangeHasTime()) {
        return false;
      }
    }
    return true;
  }

  /** Judges everything seen so far; call it after the last customer. */
  public void flush() {
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

  /** How many facts were judged so far. */
  public long factsJudged() {
    return factsJudged;
  }

  private SubjectResult conclude(Seen one, List<Judgement> judged) {
    var horizon = one.finder().horizon(one.limits());
    Outcome strongest = Outcome.NO_HIT;
    TreeSet<String> missing = new TreeSet<>();
    for (Judgement judgement : judged) {
      if (one.subject().due(judgement.fact().sighting().anchor(), horizon)) {
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
            .filter(episode -> episode.due(one.subject(), horizon))
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
      Subject subject, Typology typology, Outcome outcome, String reason, List<Hit> episodes) {
    return new SubjectResult(
        subject.kind(),
        subject.id(),
        subject.customer().customerId(),
        typology.code(),
        outcome,
        reason,
        episodes);
  }
}
