package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.WalletTransfer;
import org.nightscreen.hit.Severity;

/**
 * T16 one hop, read at one transfer with a wallet that is not listed itself: before a deposit, what
 * fed the wallet; after a withdrawal, what the wallet fed.
 */
record HopExposure(Book book, Entry entry) implements AccountAnchor {

  static List<HopExposure> anchors(Book book, List<Entry> entries) {
    return Entries.where(entries, Wallets::onChain).stream()
        .filter(transfer -> !book.exempt(transfer.account()))
        .filter(transfer -> Wallets.addressOf(transfer) != null)
        .map(transfer -> new HopExposure(book, transfer))
        .toList();
  }

  @Override
  public String typology() {
    return "T16";
  }

  @Override
  public String mergeKey() {
    return entry.incoming() ? "HOP-IN" : "HOP-OUT";
  }

  /** A withdrawal's window looks forward; its start is exclusive and the withdrawal is in it. */
  @Override
  public Duration lookBack() {
    return entry.incoming() ? book.days("T16", "hop_d") : Duration.ofMillis(1);
  }

  @Override
  public Instant windowTo() {
    return entry.incoming() ? at() : at().plus(book.days("T16", "hop_d"));
  }

  private boolean toldByVendor() {
    return Wallets.vendorSays(entry, Wallets.DIRECT, 1) && entry.exchange().exposureShare() != null;
  }

  /** Transfers of the extract that fed, or were fed by, the wallet on the other side. */
  private List<WalletTransfer> neighbours() {
    String wallet = EntryDerivation.wallet(Wallets.addressOf(entry));
    Duration span = book.days("T16", "hop_d");
    Instant from = entry.incoming() ? at().minus(span) : at();
    Instant until = from.plus(span);
    return book.world().walletTransfers().stream()
        .filter(
            hop -> Objects.equals(hop.blockchainNetwork(), entry.exchange().blockchainNetwork()))
        .filter(
            hop ->
                EntryDerivation.wallet(entry.incoming() ? hop.toAddress() : hop.fromAddress())
                    .equals(wallet))
        .filter(hop -> hop.blockDatetime().isAfter(from) && !hop.blockDatetime().isAfter(until))
        .toList();
  }

  private List<WalletTransfer> tainted(Lens lens) {
    return neighbours().stream()
        .filter(
            hop ->
                new Wallets(book)
                    .listed(
                        hop.blockchainNetwork(),
                        entry.incoming() ? hop.fromAddress() : hop.toAddress(),
                        hop.blockDatetime(),
                        Wallets.DIRECT,
                        lens))
        .toList();
  }

  private Sum value(List<WalletTransfer> hops) {
    BigDecimal known = BigDecimal.ZERO;
    boolean unknown = false;
    for (WalletTransfer hop : hops) {
      BigDecimal value =
          hop.fiatValue() != null
              ? hop.fiatValue()
              : book.inBase(
                  hop.amount(),
                  hop.assetCode(),
                  hop.blockDatetime().atZone(ZoneOffset.UTC).toLocalDate());
      unknown |= value == null;
      known = value == null ? known : known.add(value);
    }
    return new Sum(known, unknown);
  }

  private Sum taintedSum(Lens lens) {
    if (!toldByVendor()) {
      return value(tainted(lens));
    }
    return entry.amount() == null
        ? Sum.of(entry)
        : Sum.of(entry.amount().multiply(entry.exchange().exposureShare()));
  }

  private boolean exposed(Lens lens) {
    boolean enough = lens.atLeast(taintedSum(lens), limit("amt"));
    return toldByVendor()
        ? enough && lens.measureAtLeast(entry.exchange().exposureShare(), limit("share"))
        : enough && lens.ratioAtLeast(taintedSum(lens), value(neighbours()), limit("share"));
  }

  @Override
  public boolean holds(Lens lens) {
    Wallets wallets = new Wallets(book);
    if (wallets.listed(entry, Wallets.DIRECT, Lens.STRICT) || wallets.hosted(entry)) {
      return false;
    }
    boolean extract = book.world().knownFeeds().contains(FeedKind.WALLET_TRANSFER);
    boolean traceable = extract && entry.exchange().blockchainNetwork() != null;
    return traceable || toldByVendor() ? exposed(lens) : lens.missing();
  }

  @Override
  public Severity severity() {
    return Severity.MEDIUM;
  }

  @Override
  public Sum headline(Lens lens) {
    return taintedSum(lens);
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return List.of(entry);
  }

  @Override
  public List<String> evidenceIds(Lens lens) {
    List<String> ids = new ArrayList<>(List.of(entry.id()));
    if (!toldByVendor()) {
      tainted(lens).forEach(hop -> ids.add(hop.transactionHash()));
    }
    return ids;
  }
}
