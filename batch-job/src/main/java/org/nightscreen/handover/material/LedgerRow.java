package org.nightscreen.handover.material;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.FeedKind;

/**
 * A movement of the ledger as both feeds can tell it, before it is seen from an account of a case.
 *
 * @param kind the feed it came by
 * @param payer the side that money leaves, or null
 * @param payee the side that money reaches, or null
 * @param holder the exchange account of an exchange row, or null
 */
record LedgerRow(
    FeedKind kind,
    SourceLine source,
    String nativeId,
    String uetr,
    String transactionHash,
    Instant at,
    LocalDate valueDate,
    String type,
    BigDecimal amount,
    String currency,
    BigDecimal fiatValue,
    String fiatCurrency,
    Party payer,
    Party payee,
    Direction holderDirection,
    Party holder,
    String reference,
    boolean late) {

  /** A side of a movement: account or wallet with its keeper, name, country and balance after. */
  record Party(String id, String agent, String name, String country, BigDecimal balanceAfter) {

    Counterparty counterparty() {
      return new Counterparty(id, name, agent, country);
    }
  }

  static LedgerRow bank(Row row, Map<String, String> loadHashes) {
    boolean reversal = Boolean.TRUE.equals(row.<Boolean>getAs("reversal_indicator"));
    return new LedgerRow(
        FeedKind.BANK_TRANSACTION,
        source(row, loadHashes),
        row.getAs("transaction_id"),
        row.getAs("uetr"),
        null,
        row.getAs("booking_datetime"),
        row.getAs("value_date"),
        row.<String>getAs("transaction_type") + (reversal ? "_REVERSAL" : ""),
        row.getAs("instructed_amount"),
        row.getAs("instructed_currency"),
        null,
        null,
        bankParty(row, "debtor"),
        bankParty(row, "creditor"),
        null,
        null,
        row.getAs("remittance_information"),
        late(row));
  }

  static LedgerRow exchange(Row row, Map<String, String> loadHashes) {
    EventType type = EventType.valueOf(row.getAs("event_type"));
    Direction direction = directionOf(type);
    Party holder = new Party(row.getAs("account_id"), row.getAs("vasp_id"), null, null, null);
    Party other = exchangeParty(row, direction);
    boolean in = direction == Direction.IN;
    return new LedgerRow(
        FeedKind.EXCHANGE_TRANSACTION,
        source(row, loadHashes),
        row.getAs("exchange_transaction_id"),
        null,
        row.getAs("transaction_hash"),
        row.getAs("event_datetime"),
        null,
        type.name(),
        row.getAs("amount"),
        row.getAs("asset_code"),
        row.getAs("fiat_value"),
        row.getAs("fiat_currency"),
        in ? other : null,
        in ? null : other,
        direction,
        holder,
        row.getAs("p2p_order_id"),
        late(row));
  }

  static LedgerRow wallet(Row row, Map<String, String> loadHashes) {
    String network = row.getAs("blockchain_network");
    return new LedgerRow(
        FeedKind.WALLET_TRANSFER,
        source(row, loadHashes),
        row.getAs("transaction_hash"),
        null,
        row.getAs("transaction_hash"),
        row.getAs("block_datetime"),
        null,
        FeedKind.WALLET_TRANSFER.name(),
        row.getAs("amount"),
        row.getAs("asset_code"),
        row.getAs("fiat_value"),
        null,
        new Party(row.getAs("from_address"), network, null, null, null),
        new Party(row.getAs("to_address"), network, null, null, null),
        null,
        null,
        null,
        late(row));
  }

  /** Whether it moved between wallets, without an account of a book. */
  boolean onChain() {
    return kind == FeedKind.WALLET_TRANSFER;
  }

  private static Party bankParty(Row row, String side) {
    return new Party(
        row.getAs(side + "_account_id"),
        row.getAs(side + "_agent_id"),
        row.getAs(side + "_name"),
        row.getAs(side + "_country"),
        row.getAs(side + "_balance_after"));
  }

  private static Party exchangeParty(Row row, Direction direction) {
    String end = direction == Direction.IN ? "originator" : "beneficiary";
    String wallet = row.getAs(end + "_wallet_address");
    if (wallet != null) {
      String vasp = row.getAs("counterparty_vasp_id");
      String keeper = vasp == null ? row.getAs("blockchain_network") : vasp;
      return new Party(wallet, keeper, row.getAs(end + "_name"), null, null);
    }
    for (String account :
        List.of("bank_account_id", "p2p_payment_account_id", "p2p_counterparty_account_id")) {
      if (row.getAs(account) != null) {
        String holder = row.getAs("p2p_payment_account_holder_name");
        return new Party(
            row.getAs(account),
            null,
            holder == null ? row.getAs(end + "_name") : holder,
            null,
            null);
      }
    }
    return new Party(null, null, row.getAs(end + "_name"), null, null);
  }

  private static SourceLine source(Row row, Map<String, String> loadHashes) {
    String load = row.getAs("load_id");
    return new SourceLine(
        row.getAs("source_file"),
        row.<Long>getAs("source_line"),
        load,
        loadHashes.getOrDefault(load, ""));
  }

  private static boolean late(Row row) {
    return Boolean.TRUE.equals(row.<Boolean>getAs("late"));
  }

  private static Direction directionOf(EventType type) {
    return switch (type) {
      case FIAT_DEPOSIT, CRYPTO_DEPOSIT, KIOSK_CASH_IN, INTERNAL_TRANSFER_IN -> Direction.IN;
      case FIAT_WITHDRAWAL, CRYPTO_WITHDRAWAL, INTERNAL_TRANSFER_OUT, FEE -> Direction.OUT;
      case TRADE_BUY, TRADE_SELL, CONVERT, P2P_BUY, P2P_SELL -> Direction.CONVERSION;
    };
  }
}
