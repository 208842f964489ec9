package org.nightscreen.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nightscreen.hit.Hit;

/**
 * What became of a case since its last published state.
 *
 * @param change GROWN on material growth: a quarter more money and at least 1,000 base units, a new
 *     typology, a new list match, a higher severity, another case merged in, or hits again after it
 *     was withdrawn
 * @param notes one sentence each
 */
record CaseChange(Change change, List<String> notes) {

  /** 1,000 base units in 1/10,000. */
  private static final long FLOOR = 1_000L * 10_000L;

  private static final int AMOUNT_SCALE = 4;

  CaseChange {
    notes = List.copyOf(notes);
  }

  /** A case that no earlier run published. */
  static CaseChange opened() {
    return new CaseChange(Change.NEW, List.of());
  }

  /** Compares a stored case with its content of tonight; {@code withdrawn} are episodes it lost. */
  static CaseChange since(CaseRecord before, CaseRecord now, List<Hit> withdrawn) {
    List<String> growth = new ArrayList<>();
    if (before.change() == Change.WITHDRAWN) {
      growth.add("It hits again after it was withdrawn");
    }
    growth.addAll(moreMoney(amount(before), amount(now)));
    growth.addAll(
        added(before, now, each -> each.alerts().stream().map(Alert::typology), " is new"));
    growth.addAll(added(before, now, CaseChange::listMatches, " is a new list match"));
    if (now.severity().compareTo(before.severity()) > 0) {
      growth.add("Severity rose from " + before.severity() + " to " + now.severity());
    }
    growth.addAll(
        added(before, now, each -> each.mergedCaseIds().stream(), " was merged into this case"));
    Change change = growth.isEmpty() ? Change.UNCHANGED : Change.GROWN;
    withdrawn.forEach(
        hit -> growth.add(AlertKey.of(hit) + " was evaluated again and no longer hits"));
    return new CaseChange(change, growth);
  }

  private static List<String> moreMoney(long before, long now) {
    long more = now - before;
    boolean quarter = more >= (before + 3) / 4;
    return more >= FLOOR && quarter
        ? List.of("The amount grew from " + decimal(before) + " to " + decimal(now))
        : List.of();
  }

  private static List<String> added(
      CaseRecord before,
      CaseRecord now,
      Function<CaseRecord, Stream<String>> names,
      String sentence) {
    SortedSet<String> added = new TreeSet<>(names.apply(now).toList());
    names.apply(before).forEach(added::remove);
    return added.stream().map(each -> each + sentence).toList();
  }

  private static Stream<String> listMatches(CaseRecord each) {
    return each.hits().flatMap(hit -> hit.listMatches().stream());
  }

  private static long amount(CaseRecord each) {
    return each.hits().mapToLong(Hit::amount).sum();
  }

  private static String decimal(long amount) {
    return BigDecimal.valueOf(amount, AMOUNT_SCALE)
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
