package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.hit.Severity;

/** T13, read at one trade with another person. */
record PeerTrades(Book book, Entry entry) implements AccountAnchor {

  private static final int MILLIONTHS = 6;

  static List<PeerTrades> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, PeerTrades::peerTrade).stream()
        .filter(trade -> !book.exempt(trade.account()))
        .map(trade -> new PeerTrades(book, trade))
        .toList();
  }

  private static boolean peerTrade(Entry entry) {
    return entry.is(EventType.P2P_BUY, EventType.P2P_SELL);
  }

  @Override
  public String typology() {
    return "T13";
  }

  @Override
  public Duration lookBack() {
    return book.hours("T13", "h");
  }

  List<Entry> trades() {
    return Entries.where(Entries.trailing(entries(), at(), lookBack()), PeerTrades::peerTrade);
  }

  private List<Entry> sells() {
    return Entries.where(trades(), trade -> trade.is(EventType.P2P_SELL));
  }

  /** A trade that does not name the party in question may be with one more. */
  private Range distinct(Function<ExchangeTransaction, String> party) {
    List<String> named =
        trades().stream()
            .map(trade -> party.apply(trade.exchange()))
            .filter(Objects::nonNull)
            .toList();
    long unnamed = trades().size() - named.size();
    long known = named.stream().distinct().count();
    return Range.missing(known, known + unnamed);
  }

  Truth mismatch(ExchangeTransaction trade) {
    if (trade.payerNameMatch() != null) {
      return Truth.of(!trade.payerNameMatch());
    }
    String payer = normal(trade.p2pPaymentAccountHolderName());
    String partner = normal(trade.originatorName());
    return payer == null || partner == null ? Truth.MISSING : Truth.of(!payer.equals(partner));
  }

  private static String normal(String name) {
    return name == null || name.isBlank()
        ? null
        : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  Truth offPrice(ExchangeTransaction trade) {
    BigDecimal ratio = priceRatio(trade);
    return ratio == null
        ? Truth.MISSING
        : Truth.of(ratio.subtract(BigDecimal.ONE).abs().compareTo(limit("price")) >= 0);
  }

  /** The price over the reference price; without a quote asset the price is that ratio already. */
  private BigDecimal priceRatio(ExchangeTransaction trade) {
    if (trade.price() == null || trade.quoteAssetCode() == null) {
      return trade.price() == null
          ? null
          : trade.price().setScale(MILLIONTHS, RoundingMode.HALF_EVEN);
    }
    LocalDate day = trade.eventDatetime().atZone(ZoneOffset.UTC).toLocalDate();
    BigDecimal asset = book.rate(trade.assetCode(), day);
    BigDecimal quote = book.rate(trade.quoteAssetCode(), day);
    return asset == null || quote == null
        ? null
        : trade.price().multiply(quote).divide(asset, MILLIONTHS, RoundingMode.HALF_EVEN);
  }

  private boolean mismatches(Lens lens) {
    List<Truth> answers = sells().stream().map(trade -> mismatch(trade.exchange())).toList();
    return share(answers, lens, limit("mismatch"));
  }

  private boolean offMarket(Lens lens) {
    List<Truth> answers = trades().stream().map(trade -> offPrice(trade.exchange())).toList();
    return share(answers, lens, limit("price_share"));
  }

  private static boolean share(List<Truth> answers, Lens lens, BigDecimal limit) {
    long sure = answers.stream().filter(Truth.TRUE::equals).count();
    long possible = answers.stream().filter(answer -> answer != Truth.FALSE).count();
    return Range.missing(sure, possible)
        .ratioAtLeast(lens, Range.missing(answers.size(), answers.size()), limit);
  }

  Set<String> paymentAccounts() {
    return trades().stream()
        .map(trade -> trade.exchange().bankAccountId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean holds(Lens lens) {
    return distinct(ExchangeTransaction::p2pCounterpartyAccountId).countAtLeast(lens, limit("cps"))
        && lens.atLeast(Sum.of(trades()), limit("turnover"))
        && (mismatches(lens)
            || offMarket(lens)
            || distinct(ExchangeTransaction::bankAccountId).countAtLeast(lens, limit("banks")));
  }

  /** A recall counts on the customer's own bank accounts that the trades were paid through. */
  private boolean recalled() {
    Set<String> used = paymentAccounts();
    List<Entry> window =
        Entries.trailing(book.entriesOfCustomer(account().customerId()), at(), lookBack());
    return window.stream()
        .filter(credit -> credit.account().accountKind() == AccountKind.BANK && credit.incoming())
        .filter(credit -> used.contains(credit.account().accountId()))
        .anyMatch(credit -> Boolean.TRUE.equals(credit.bank().recallFlag()));
  }

  @Override
  public Severity severity() {
    return mismatches(Lens.STRICT) || recalled() ? Severity.HIGH : Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(trades());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return trades();
  }
}
