package org.nightscreen.handover.casefile;

import static org.nightscreen.handover.casefile.NarrativePart.Sentence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.handover.casefile.MoneyFlow.Place;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;

/** The sentences of the narrative that state facts of the extracts. */
final class NarrativeFacts {

  /** Individual dates and amounts are named up to here; the rest is in section 8. */
  private static final int NAMED_MOVEMENTS = 15;

  private static final int NAMED_PARTIES = 6;

  private final CaseView view;
  private final MoneyFlow flow;
  private final List<NumberedRow> flagged;

  NarrativeFacts(CaseView view, MoneyFlow flow) {
    this.view = view;
    this.flow = flow;
    this.flagged = view.flaggedRows();
  }

  List<Sentence> who() {
    List<Sentence> sentences = new ArrayList<>();
    for (Customer customer : view.material().customers()) {
      if (customer.customerId().equals(view.record().customerId())) {
        sentences.add(
            fact(
                (view.protects() ? "The person to protect is " : "The case is about ")
                    + CaseView.nameOf(customer)
                    + ", customer "
                    + customer.customerId()
                    + ", resident in "
                    + customer.countryOfResidence()
                    + "; accounts "
                    + accounts(customer)
                    + "."));
      } else {
        sentences.add(
            fact(
                "Also of the case: "
                    + CaseView.nameOf(customer)
                    + ", customer "
                    + customer.customerId()
                    + "."));
      }
    }
    parties("Money came from ", Place.SOURCE, sentences);
    parties("Money went to ", Place.DESTINATION, sentences);
    return sentences;
  }

  List<Sentence> movements() {
    List<Sentence> sentences = new ArrayList<>();
    flagged.stream().limit(NAMED_MOVEMENTS).forEach(row -> sentences.add(movement(row)));
    if (flagged.size() > NAMED_MOVEMENTS) {
      sentences.add(
          fact((flagged.size() - NAMED_MOVEMENTS) + " further flagged rows stand in section 8."));
    }
    return sentences;
  }

  List<Sentence> when() {
    if (flagged.isEmpty()) {
      return List.of(fact("[[dates; the ledger holds no row of this case]]"));
    }
    CaseTransaction first = flagged.get(0).transaction();
    CaseTransaction last = flagged.get(flagged.size() - 1).transaction();
    return List.of(
        new Sentence(
            "Between "
                + Figures.time(first.bookedAt(), view.setting().zone())
                + " and "
                + Figures.time(last.bookedAt(), view.setting().zone())
                + ", within "
                + spoken(Duration.between(first.bookedAt(), last.bookedAt()))
                + ".",
            List.of(flagged.get(0).row(), flagged.get(flagged.size() - 1).row())));
  }

  List<Sentence> where() {
    TreeSet<String> agents = new TreeSet<>();
    TreeSet<String> countries = new TreeSet<>();
    for (MoneyFlow.Node node : flow.nodes()) {
      agents.add(node.agent());
      countries.add(node.country());
    }
    List<Sentence> sentences = new ArrayList<>();
    agents.remove("");
    countries.remove("");
    sentences.add(
        fact(
            agents.isEmpty()
                ? "The extracts name no other institution or network."
                : "Institutions and networks of the other side: "
                    + String.join(", ", agents)
                    + "."));
    sentences.add(
        fact(
            countries.isEmpty()
                ? "The extracts name no country of the other side."
                : "Countries of the other side: " + String.join(", ", countries) + "."));
    return sentences;
  }

  List<Sentence> how() {
    List<Sentence> sentences = new ArrayList<>();
    List<NumberedRow> in = view.flagged(Direction.IN);
    List<NumberedRow> out = view.flagged(Direction.OUT);
    flow("came in", in, sentences);
    flow("left", out, sentences);
    if (!flow.conversions().isEmpty()) {
      sentences.add(
          new Sentence(
              flow.conversions().size() + " conversions were made inside the account.",
              flow.conversions().stream().map(MoneyFlow.Conversion::row).toList()));
    }
    if (!in.isEmpty() && !out.isEmpty() && !view.protects()) {
      Duration dwell =
          Duration.between(
              in.get(0).transaction().bookedAt(), out.get(out.size() - 1).transaction().bookedAt());
      if (!dwell.isNegative()) {
        sentences.add(
            new Sentence(
                "From the first flagged credit to the last flagged exit it took "
                    + spoken(dwell)
                    + ".",
                List.of(in.get(0).row(), out.get(out.size() - 1).row())));
      }
    }
    return sentences;
  }

  private void flow(String verb, List<NumberedRow> rows, List<Sentence> sentences) {
    BigDecimal total = CaseView.baseTotal(rows);
    if (!rows.isEmpty()) {
      String amount =
          total == null
              ? "An amount without a rate"
              : Figures.money(total, view.setting().baseCurrency());
      sentences.add(
          new Sentence(
              amount
                  + " "
                  + verb
                  + " in "
                  + rows.size()
                  + (rows.size() == 1 ? " transaction." : " transactions."),
              rows.stream().map(NumberedRow::row).toList()));
    }
  }

  private void parties(String opening, Place place, List<Sentence> sentences) {
    List<MoneyFlow.Node> nodes =
        flow.nodes().stream().filter(node -> node.place() == place).toList();
    if (nodes.isEmpty()) {
      return;
    }
    String named =
        nodes.stream()
            .limit(NAMED_PARTIES)
            .map(
                node ->
                    node.label() + (node.country().isEmpty() ? "" : " (" + node.country() + ")"))
            .collect(Collectors.joining(", "));
    int more = nodes.size() - NAMED_PARTIES;
    sentences.add(fact(opening + named + (more > 0 ? " and " + more + " others" : "") + "."));
  }

  private Sentence movement(NumberedRow row) {
    CaseTransaction moved = row.transaction();
    String other = moved.counterparty() == null ? null : moved.counterparty().label();
    String verb =
        switch (moved.direction()) {
          case IN -> "in" + (other == null ? "" : " from " + Visible.text(other));
          case OUT -> "out" + (other == null ? "" : " to " + Visible.text(other));
          case CONVERSION -> "converted (" + moved.type() + ")";
        };
    return new Sentence(
        Figures.minute(moved.bookedAt(), view.setting().zone())
            + ": "
            + Figures.money(moved.amount(), moved.currency())
            + " "
            + verb
            + ".",
        List.of(row.row()));
  }

  private String accounts(Customer customer) {
    String masked =
        view.material().accounts().stream()
            .filter(account -> account.customerId().equals(customer.customerId()))
            .map(Account::accountId)
            .sorted()
            .map(Visible::masked)
            .collect(Collectors.joining(", "));
    return masked.isEmpty() ? "not known" : masked;
  }

  private static String spoken(Duration span) {
    if (span.toHours() >= 72) {
      return span.toDays() + " days";
    }
    return span.toHours() == 0
        ? span.toMinutes() + " minutes"
        : span.toHours() + " h " + span.toMinutesPart() + " min";
  }

  private static Sentence fact(String text) {
    return new Sentence(text, List.of());
  }
}
