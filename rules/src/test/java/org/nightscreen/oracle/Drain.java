package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nightscreen.canonical.PartyClass;

/**
 * The payee or terminal to which wages of a round go.
 *
 * @param atTerminal whether it is a terminal
 * @param key of the payee, or the terminal's id
 * @param drained persons of whose wage enough goes there
 * @param entries what takes it there
 */
record Drain(boolean atTerminal, String key, Set<String> drained, List<Entry> entries) {

  private static final int HUB = 50;
  private static final Duration HUB_SPAN = Duration.ofDays(30);

  /** Most households drained, then the largest sum, then the smaller key. */
  static Optional<Drain> best(Book book, Instant at, Map<String, List<Entry>> wages, Lens lens) {
    Reference reference = new Reference(book);
    Comparator<Drain> mostDrained =
        Comparator.comparing((Drain drain) -> reference.households(drain.drained).size());
    Comparator<Drain> largest = Comparator.comparing(drain -> Sum.of(drain.entries).known());
    List<Drain> drains = new ArrayList<>();
    List<Entry> out = leaving(book, wages);
    for (String payee : Entries.keys(Entries.where(out, Entry::ext))) {
      if (mayControl(book, at, payee)) {
        drains.add(to(book, wages, lens, false, payee, e -> e.ext() && e.key().equals(payee)));
      }
    }
    for (Entry last : Entries.where(out, Entry::cashWithdrawal)) {
      for (String terminal : terminals(out)) {
        drains.add(
            to(book, wages, lens, true, terminal, e -> inSpan(book, e, last, terminal, lens)));
      }
    }
    return drains.stream()
        .filter(drain -> !drain.entries.isEmpty())
        .min(
            mostDrained
                .reversed()
                .thenComparing(largest.reversed())
                .thenComparing(Drain::atTerminal)
                .thenComparing(drain -> drain.atTerminal ? 0L : FanIn.rank(drain.key))
                .thenComparing(Drain::key)
                .thenComparing(drain -> drain.entries.get(0).time()));
  }

  /** What leaves each person's accounts by third-party payment or cash after the first wage. */
  private static List<Entry> leaving(Book book, Map<String, List<Entry>> wages) {
    List<Entry> out = new ArrayList<>();
    wages.forEach(
        (person, paid) -> {
          Instant first = Entries.firstTime(paid);
          out.addAll(
              Entries.where(
                  Entries.after(
                      book.entriesOfCustomer(person),
                      first,
                      first.plus(book.hours("T21", "drain_h"))),
                  entry -> !entry.incoming() && (entry.ext() || entry.cashWithdrawal())));
        });
    return out;
  }

  private static Drain to(
      Book book,
      Map<String, List<Entry>> wages,
      Lens lens,
      boolean atTerminal,
      String key,
      Predicate<Entry> there) {
    Set<String> drained = new TreeSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : Entries.where(leaving(book, wages), there)) {
      String person = entry.account().customerId();
      List<Entry> own = leaving(book, Map.of(person, wages.get(person)));
      Sum taken = Sum.of(Entries.where(own, there));
      BigDecimal limit = book.limit("T21", "drain");
      Lens written = lens.withStrictLimits();
      if (written.ratioAtLeast(taken, Sum.of(wages.get(person)), limit)) {
        drained.add(person);
        entries.add(entry);
      }
    }
    return new Drain(atTerminal, key, drained, entries);
  }

  /** Whether a payee is neither exempt nor known as a biller or the like nor a hub. */
  private static boolean mayControl(Book book, Instant at, String payee) {
    Reference reference = new Reference(book);
    List<Entry> payments =
        book.world().accounts().stream()
            .flatMap(account -> book.entriesOf(account).stream())
            .filter(entry -> !entry.incoming() && payee.equals(entry.key()))
            .toList();
    boolean institutional =
        payments.stream()
            .anyMatch(
                entry ->
                    reference.known(
                            entry.counterpartyAccountId(),
                            entry.counterpartyAgentId(),
                            PartyClass.PSP,
                            PartyClass.BILLER,
                            PartyClass.GOVERNMENT)
                        || (entry.counterparty() != null && book.exempt(entry.counterparty())));
    long payers =
        Entries.trailing(payments, at, HUB_SPAN).stream().map(Entry::account).distinct().count();
    return !institutional && payers <= HUB;
  }

  private static Set<String> terminals(List<Entry> out) {
    Set<String> terminals = new TreeSet<>();
    Entries.where(out, entry -> entry.cashWithdrawal() && terminal(entry) != null)
        .forEach(entry -> terminals.add(terminal(entry)));
    terminals.add("unknown");
    return terminals;
  }

  private static String terminal(Entry entry) {
    return entry.bank().terminalId() != null ? entry.bank().terminalId() : entry.bank().branchId();
  }

  /** Whether a withdrawal, as far as is known, was made there in the span that ends with one. */
  private static boolean inSpan(Book book, Entry entry, Entry last, String terminal, Lens lens) {
    Duration span = Duration.ofMinutes(book.limit("T21", "term_min").longValueExact());
    return entry.cashWithdrawal()
        && entry.time().isAfter(last.time().minus(span))
        && !entry.time().isAfter(last.time())
        && (terminal(entry) == null ? lens.missing() : terminal(entry).equals(terminal));
  }
}
