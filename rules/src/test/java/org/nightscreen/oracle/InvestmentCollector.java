package org.nightscreen.oracle;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.Severity;

/** T19, read at one debit of any kind. */
record InvestmentCollector(Book book, Entry entry) implements AccountAnchor {

  private static final Pattern INVESTMENT_WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(invest|trading|deposit|margin|recharge|top up|topup|usdt"
              + "|withdrawal tax|unlock)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  static List<InvestmentCollector> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, entry -> !entry.incoming()).stream()
        .filter(debit -> !book.known(debit.account().accountId(), PartyClass.LICENSED_BROKER))
        .map(debit -> new InvestmentCollector(book, debit))
        .toList();
  }

  @Override
  public String typology() {
    return "T19";
  }

  @Override
  public Duration lookBack() {
    return book.days("T19", "d");
  }

  private List<Entry> window() {
    return Entries.trailing(entries(), at(), lookBack());
  }

  /** Credits of private persons above the floor: those surely counted. */
  List<Entry> counted() {
    return Entries.where(
        window(),
        credit -> large(credit, false) && book.parties().privatePerson(credit) == Truth.TRUE);
  }

  /** And those that may count: the payer's kind or the amount is not known. */
  private List<Entry> possible() {
    return Entries.where(
        window(),
        credit -> large(credit, true) && book.parties().privatePerson(credit) != Truth.FALSE);
  }

  private boolean large(Entry credit, boolean unknown) {
    return credit.incoming()
        && credit.ext()
        && credit.xfer()
        && (credit.amount() == null
            ? unknown
            : credit.amount().compareTo(limit("min_credit")) >= 0);
  }

  List<Entry> leaving() {
    return Entries.where(window(), debit -> book.parties().toVaspOrAbroad(debit) == Truth.TRUE);
  }

  List<Entry> runningCosts() {
    return Entries.where(window(), book.parties()::runningCost);
  }

  private static boolean speaksOfInvestment(Entry credit) {
    String text = credit.bank().remittanceInformation();
    return text != null && INVESTMENT_WORDS.matcher(text).find();
  }

  private static long spoken(List<Entry> credits) {
    return Entries.where(credits, InvestmentCollector::speaksOfInvestment).size();
  }

  /**
   * Senders of whom some credit is larger, or of unknown amount and so perhaps larger, than their
   * credit just before it.
   */
  private static long escalating(List<Entry> credits) {
    return Entries.keys(credits).stream()
        .filter(sender -> rises(Entries.where(credits, credit -> credit.key().equals(sender))))
        .count();
  }

  private static boolean rises(List<Entry> credits) {
    for (int i = 1; i < credits.size(); i++) {
      Entry before = credits.get(i - 1);
      Entry after = credits.get(i);
      if (before.amount() == null
          || after.amount() == null
          || after.amount().compareTo(before.amount()) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean young(Lens lens) {
    long age = DAYS.between(account().openDate(), day());
    return lens.daysAtMost(age, limit("age_d"));
  }

  /** Credits of unknown amount only add to what is known of the total, without end. */
  private boolean largeTotal(Lens lens) {
    Sum most = Sum.of(possible());
    return lens.atLeast(Sum.of(counted()), limit("total"))
        || (lens.missing() && (most.unknown() || lens.atLeast(most, limit("total"))));
  }

  /** The share of the total is least with all that may count, and most without. */
  private boolean sentOff(Lens lens) {
    Range sent = book.parties().vaspOrAbroad(window());
    Sum most = Sum.of(possible());
    boolean sure =
        !sent.without().unknown()
            && !most.unknown()
            && lens.ratioAtLeast(sent.without(), most, limit("out"));
    return sure || (lens.missing() && mostSentOff(lens, sent.with()));
  }

  private boolean mostSentOff(Lens lens, Sum sent) {
    Sum least = Sum.of(counted());
    boolean unbounded = sent.unknown() || (isZero(least) && !isZero(sent));
    return unbounded || lens.ratioAtLeast(sent, least, limit("out"));
  }

  private boolean fewCosts(Lens lens) {
    Sum costs = Sum.of(runningCosts());
    Sum most = Sum.of(possible());
    if (isZero(costs)) {
      return !possible().isEmpty();
    }
    boolean sure = !costs.unknown() && lens.ratioAtMost(costs, Sum.of(counted()), limit("opex"));
    boolean perhaps =
        costs.unknown() || most.unknown() || lens.ratioAtMost(costs, most, limit("opex"));
    return sure || (lens.missing() && perhaps);
  }

  private static boolean isZero(Sum sum) {
    return !sum.unknown() && sum.known().signum() == 0;
  }

  private boolean praisedOrEscalating(Lens lens) {
    Range spoken = Range.missing(spoken(counted()), spoken(possible()));
    Range credits = Range.missing(counted().size(), possible().size());
    return spoken.shareAtLeast(lens, credits, limit("lex"))
        || Range.missing(escalating(counted()), escalating(possible()))
            .countAtLeast(lens, limit("esc"));
  }

  @Override
  public boolean holds(Lens lens) {
    Range senders = Range.missing(Entries.keys(counted()).size(), Entries.keys(possible()).size());
    return young(lens)
        && senders.countAtLeast(lens, limit("senders"))
        && largeTotal(lens)
        && sentOff(lens)
        && fewCosts(lens)
        && praisedOrEscalating(lens);
  }

  @Override
  public Severity severity() {
    return Severity.CRITICAL;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(counted());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(counted(), leaving(), runningCosts());
  }
}
