package org.nightscreen.oracle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.AccessEventType;
import org.nightscreen.canonical.BankTransaction;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.ExchangeTransaction;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.canonical.WalletTransfer;

/**
 * Reads the catalogue's fixtures: for each typology a small world that must hit and one that must
 * not.
 */
public final class Fixtures {

  static final String INSTITUTION = "OWN";
  private static final String T19 = "T19";
  private static final Set<String> NO_ACCOUNT = Set.of("CASH", "POS", "BILL");
  static final LocalDate RUN_FROM = LocalDate.of(2026, 2, 1);
  private static final LocalDate COVERAGE_FROM = LocalDate.of(2024, 1, 1);

  private Fixtures() {}

  /** One fixture; a positive may also fire what {@code alsoFires} names, and nothing else. */
  public record Fixture(
      String typology, boolean expectedHit, Set<String> alsoFires, String note, World world) {

    @Override
    public String toString() {
      return typology + (expectedHit ? " positive: " : " negative: ") + note;
    }
  }

  /**
   * All fixtures of a file, in its order.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Fixture> read(Path file) throws IOException {
    ObjectMapper mapper =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    List<Fixture> fixtures = new ArrayList<>();
    for (JsonNode node : mapper.readTree(file.toFile())) {
      Set<String> alsoFires = new TreeSet<>();
      node.get("also_fires").forEach(typology -> alsoFires.add(typology.asText()));
      fixtures.add(
          new Fixture(
              node.get("typology").asText(),
              node.get("expected_hit").asBoolean(),
              alsoFires,
              node.get("note").asText(),
              world(node)));
    }
    return fixtures;
  }

  private static World world(JsonNode node) {
    List<BankTransaction> bank = new ArrayList<>();
    List<ExchangeTransaction> exchange = new ArrayList<>();
    List<AccessEvent> sessions = new ArrayList<>();
    List<WalletTransfer> onChain = new ArrayList<>();
    LocalDate lastDay = RUN_FROM;
    for (JsonNode row : node.get("rows")) {
      LocalDate day = LocalDate.parse(row.get("ts").asText().substring(0, 10));
      lastDay = day.isAfter(lastDay) ? day : lastDay;
      switch (row.get("tab").asText()) {
        case "B" -> bank.add(bankRow(node, row));
        case "X" -> exchange.add(exchangeRow(row));
        case "L" -> sessions.add(session(row));
        case "W" -> onChain.add(walletTransfer(row));
        default -> throw new IllegalArgumentException("An unknown tab: " + row.get("tab"));
      }
    }
    FixtureCast cast = new FixtureCast(node);
    return new World(
        bank,
        exchange,
        cast.accounts(),
        cast.accountParties(),
        cast.customers(),
        cast.watchlist(),
        cast.parties(),
        List.of(),
        Map.of(
            FeedKind.BANK_TRANSACTION,
            COVERAGE_FROM,
            FeedKind.EXCHANGE_TRANSACTION,
            COVERAGE_FROM,
            FeedKind.ACCESS_EVENT,
            COVERAGE_FROM,
            FeedKind.WALLET_TRANSFER,
            COVERAGE_FROM),
        RUN_FROM,
        lastDay.plusDays(1),
        ZoneId.of("UTC"),
        "USD",
        INSTITUTION,
        Set.of(FeedKind.values()),
        sessions,
        onChain);
  }

  private static BankTransaction bankRow(JsonNode node, JsonNode row) {
    return BankRow.of(
            row.get("id").asText(), instant(row), TransactionType.valueOf(row.get("type").asText()))
        .amount(row.get("amt").decimalValue(), "USD")
        .debtor(account(row, "dr"), null, null)
        .creditor(account(row, "cr"), null, null)
        .countries(null, text(row, "x_cr_country"))
        .naturalCounterparty(naturalCounterparty(node, row))
        .purpose(text(row, "x_purpose"))
        .remittance(text(row, "x_ref"))
        .terminal(text(row, "x_terminal"), text(row, "x_term_country"), null)
        .build();
  }

  /** T19's rows leave it out: its note says that the payers are private persons. */
  private static Boolean naturalCounterparty(JsonNode node, JsonNode row) {
    boolean credit = node.get("accounts").has(row.get("cr").asText());
    return credit && T19.equals(node.get("typology").asText()) ? Boolean.TRUE : truth(row, "x_np");
  }

  private static ExchangeTransaction exchangeRow(JsonNode row) {
    return ExchangeRow.of(
            row.get("id").asText(), instant(row), EventType.valueOf(row.get("type").asText()))
        .account(row.get("acct").asText(), INSTITUTION)
        .amount(row.get("qty").decimalValue(), row.get("asset").asText())
        .fiat(row.get("amt").decimalValue(), "USD")
        .wallets(text(row, "x_net"), text(row, "x_frm"), text(row, "x_to"))
        .ownWallet(truth(row, "x_own"))
        .bank(text(row, "x_bank"), truth(row, "x_payer_match"))
        .peer(text(row, "x_p2p_cp"), null, null)
        .price(number(row, "x_price"), null)
        .build();
  }

  private static AccessEvent session(JsonNode row) {
    return new AccessEvent(
        instant(row),
        row.get("acct").asText(),
        AccessEventType.LOGIN,
        text(row, "device"),
        text(row, "ip"),
        null,
        text(row, "region"),
        null,
        null,
        null);
  }

  private static WalletTransfer walletTransfer(JsonNode row) {
    BigDecimal usd = row.get("amt").decimalValue();
    return new WalletTransfer(
        row.get("id").asText(),
        instant(row),
        row.get("net").asText(),
        row.get("frm").asText(),
        row.get("to").asText(),
        row.get("asset").asText(),
        usd,
        usd);
  }

  private static Instant instant(JsonNode row) {
    return OffsetDateTime.parse(row.get("ts").asText()).toInstant();
  }

  private static String account(JsonNode row, String field) {
    String account = text(row, field);
    return account == null || NO_ACCOUNT.contains(account) ? null : account;
  }

  static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static Boolean truth(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asBoolean() : null;
  }

  private static BigDecimal number(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).decimalValue() : null;
  }
}
