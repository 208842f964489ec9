package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.Severity;

/** T18, read at one credit from a third party. */
record BettingTill(Book book, Entry entry) implements AccountAnchor {

  /** Common small notes; ten where a currency is not named. */
  private static final Map<String, BigDecimal> SMALL_NOTES = Map.of();

  private static final int EVENING = 18;
  private static final int SMALL_HOURS = 2;

  static List<BettingTill> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, BettingTill::counted).stream()
        .filter(credit -> !licensed(book, credit))
        .map(credit -> new BettingTill(book, credit))
        .toList();
  }

  private static boolean counted(Entry entry) {
    return entry.incoming() && entry.ext() && entry.xfer();
  }

  private static boolean licensed(Book book, Entry credit) {
    return Boolean.TRUE.equals(credit.account().gamblingLicence())
        || book.known(credit.account().accountId(), PartyClass.LICENSED_GAMBLING);
  }

  @Override
  public String typology() {
    return "T18";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T18", "h");
  }

  @Override
  public Instant windowTo() {
    return at().plus(lookBack());
  }

  List<Entry> credits() {
    return Entries.where(Entries.trailing(entries(), at(), lookBack()), BettingTill::counted);
  }

  /** Transfers out from a window before the anchor to a window after it. */
  private List<Entry> debitsAround() {
    return Entries.where(
        Entries.after(entries(), windowFrom(), windowTo()),
        entry -> !entry.incoming() && entry.xfer());
  }

  List<Entry> paidBack() {
    Set<String> senders = Entries.keys(credits());
    return Entries.where(debitsAround(), debit -> debit.ext() && senders.contains(debit.key()));
  }

  private boolean smallMedian(Lens lens) {
    if (Sum.of(credits()).unknown()) {
      return lens.missing();
    }
    List<BigDecimal> amounts = credits().stream().map(Entry::amount).sorted().toList();
    int half = amounts.size() / 2;
    BigDecimal median =
        amounts.size() % 2 == 1
            ? amounts.get(half)
            : amounts
                .get(half - 1)
                .add(amounts.get(half))
                .divide(BigDecimal.valueOf(2), 4, RoundingMode.UP);
    return lens.measureAtMost(median, limit("med"));
  }

  private static boolean round(Entry credit) {
    BigDecimal note = SMALL_NOTES.getOrDefault(credit.bank().instructedCurrency(), BigDecimal.TEN);
    return credit.bank().instructedAmount().remainder(note).signum() == 0;
  }

  private boolean late(Entry credit) {
    String zone = account().timeZone();
    int hour = credit.time().atZone(zone == null ? book.world().zone() : ZoneId.of(zone)).getHour();
    return hour >= EVENING || hour < SMALL_HOURS;
  }

  private long senders() {
    return Entries.keys(credits()).size();
  }

  private boolean twoWay(Lens lens) {
    return lens.shareAtLeast(Entries.keys(paidBack()).size(), senders(), limit("two"));
  }

  @Override
  public boolean holds(Lens lens) {
    List<Entry> credits = credits();
    return lens.countAtLeast(credits.size(), limit("n"))
        && lens.countAtLeast(senders(), limit("senders"))
        && smallMedian(lens)
        && lens.shareAtLeast(
            Entries.where(credits, BettingTill::round).size(), credits.size(), limit("round"))
        && lens.shareAtLeast(
            Entries.where(credits, this::late).size(), credits.size(), limit("late"))
        && twoWay(lens);
  }

  /** Whether more than half of what does not go back to players leaves for a VASP or abroad. */
  private boolean netLeaves() {
    Set<String> senders = Entries.keys(credits());
    List<Entry> net =
        Entries.where(
            debitsAround(),
            debit ->
                (debit.ext() || CryptoPayments.byBank(book, debit))
                    && !senders.contains(debit.key()));
    Set<Entry> leaving = new HashSet<>();
    for (Entry debit : net) {
      boolean ownExchange =
          debit.self() && debit.counterparty().accountKind() == AccountKind.EXCHANGE;
      if (ownExchange || book.parties().toVaspOrAbroad(debit) == Truth.TRUE) {
        leaving.add(debit);
      }
    }
    Sum all = Sum.of(net);
    Sum out = Sum.of(List.copyOf(leaving));
    return !all.unknown() && out.known().multiply(BigDecimal.valueOf(2)).compareTo(all.known()) > 0;
  }

  @Override
  public Severity severity() {
    return netLeaves() ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(credits());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(credits(), paidBack());
  }
}
