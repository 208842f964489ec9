package org.nightscreen.oracle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nightscreen.hit.Severity;

/** T04, read at one credit that counts as inflow or one debit that counts as outflow. */
record NewOrDormant(Book book, Entry entry) implements AccountAnchor {

  static List<NewOrDormant> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, entry -> entry.thirdPartyCredit() || outflow(entry)).stream()
        .map(entry -> new NewOrDormant(book, entry))
        .toList();
  }

  private static boolean outflow(Entry entry) {
    return !entry.incoming() && (entry.ext() || entry.cashWithdrawal());
  }

  @Override
  public String typology() {
    return "T04";
  }

  @Override
  public Duration lookBack() {
    return book.days("T04", "window_d");
  }

  /** The activations that the anchor is near enough to. */
  List<Instant> activations(Lens lens) {
    List<Instant> activations = new ArrayList<>();
    long sinceOpening = DAYS.between(account().openDate(), day());
    if (sinceOpening >= 0 && lens.daysAtMost(sinceOpening, limit("new_d"))) {
      activations.add(book.world().startOf(account().openDate()));
    }
    BigDecimal hours = limit("react_d").multiply(BigDecimal.valueOf(24));
    for (Entry event : Entries.after(entries(), Instant.MIN, at())) {
      BigDecimal since =
          BigDecimal.valueOf(Duration.between(event.time(), at()).toMillis(), 3)
              .divide(BigDecimal.valueOf(3600), 12, RoundingMode.CEILING);
      if (lens.measureAtMost(since, hours) && lens.holds(dormantBefore(event))) {
        activations.add(event.time());
      }
    }
    return activations;
  }

  /** Whether this event follows at least 90 days without customer events, after an earlier one. */
  Truth dormantBefore(Entry event) {
    Duration dormancy = book.days("T04", "dormant_d");
    Optional<Entry> previous =
        entries().stream()
            .filter(other -> other.time().isBefore(event.time()))
            .reduce((first, second) -> second);
    if (previous.isPresent()) {
      return Truth.of(
          Duration.between(previous.get().time(), event.time()).compareTo(dormancy) >= 0);
    }
    LocalDate eventDay = book.world().dayOf(event.time());
    LocalDate lastActivity = account().lastActivityDate();
    // A date that is not before the event tells nothing of what came before it.
    if (lastActivity != null && lastActivity.isBefore(eventDay)) {
      return Truth.of(DAYS.between(lastActivity, eventDay) >= dormancy.toDays());
    }
    // A first event ever seen ends no dormancy: there was no activity before it to fall asleep
    // from.
    return book.visible(account(), event.time().minus(dormancy)) ? Truth.FALSE : Truth.HIDDEN;
  }

  private List<Entry> windowSince(Instant activation) {
    return Entries.since(Entries.trailing(entries(), at(), lookBack()), activation, at());
  }

  List<Entry> credits(Instant activation) {
    return Entries.where(windowSince(activation), Entry::thirdPartyCredit);
  }

  List<Entry> debits(Instant activation) {
    List<Entry> credits = credits(activation);
    return credits.isEmpty()
        ? List.of()
        : Entries.since(
            Entries.where(entries(), NewOrDormant::outflow), Entries.firstTime(credits), at());
  }

  private boolean holdsSince(Instant activation, Lens lens) {
    List<Entry> credits = credits(activation);
    Sum in = Sum.of(credits);
    return lens.atLeast(in, limit("min_in"))
        && lens.countAtLeast(Entries.keys(credits).size(), limit("senders"))
        && lens.ratioAtLeast(Sum.of(debits(activation)), in, limit("out"));
  }

  /** Of several activations, the one since which most came in. */
  private Instant activation(Lens lens) {
    return activations(lens).stream()
        .filter(activation -> holdsSince(activation, lens))
        .max(Comparator.comparing(activation -> Sum.of(credits(activation)).known()))
        .orElseThrow();
  }

  @Override
  public boolean holds(Lens lens) {
    return activations(lens).stream().anyMatch(activation -> holdsSince(activation, lens));
  }

  @Override
  public Severity severity() {
    return Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(credits(activation(lens)));
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(credits(activation(lens)), debits(activation(lens)));
  }
}
