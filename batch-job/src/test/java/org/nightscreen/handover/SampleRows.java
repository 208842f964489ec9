package org.nightscreen.handover;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nightscreen.handover.material.BaseAmount;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Counterparty;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.material.Side;
import org.nightscreen.handover.material.SourceLine;

/** Hand-made rows of case files. */
final class SampleRows {

  private static final String LOAD = "5f2d9c0b7a1e4c36";
  private static final String LOAD_SHA =
      "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c";

  private SampleRows() {}

  static CaseTransaction bank(
      String id,
      String bookedAt,
      Side side,
      String amount,
      Counterparty other,
      String reference,
      String... flags) {
    Instant at = Instant.parse(bookedAt);
    return new CaseTransaction(
        "bank_transaction",
        new SourceLine(
            "bank_transaction.csv", 2 + Math.floorMod(id.hashCode(), 997), LOAD, LOAD_SHA),
        id,
        uetr(id),
        null,
        at,
        LocalDate.ofInstant(at, ZoneOffset.UTC),
        "INSTANT_CREDIT_TRANSFER",
        new BigDecimal(amount),
        "USD",
        new BaseAmount(new BigDecimal(amount), BigDecimal.ONE, "base currency"),
        List.of(side),
        other,
        null,
        reference,
        id.equals("T2"),
        List.of(flags));
  }

  static CaseTransaction exchange(
      String id,
      String at,
      String type,
      String account,
      String amount,
      String asset,
      Counterparty other,
      String... flags) {
    Direction direction =
        switch (type) {
          case "CRYPTO_DEPOSIT", "FIAT_DEPOSIT" -> Direction.IN;
          case "FIAT_WITHDRAWAL", "CRYPTO_WITHDRAWAL" -> Direction.OUT;
          default -> Direction.CONVERSION;
        };
    return new CaseTransaction(
        "exchange_transaction",
        new SourceLine(
            "exchange_transaction.csv.gz", 2 + Math.floorMod(id.hashCode(), 997), LOAD, LOAD_SHA),
        id,
        null,
        asset.equals("USDT") && direction != Direction.CONVERSION
            ? "9c1f2a77d0e84b1e6d7f0c3b5a9e8d7c6b5a49382716f5e4d3c2b1a09f8e7d6c"
            : null,
        Instant.parse(at),
        null,
        type,
        new BigDecimal(amount),
        asset,
        new BaseAmount(new BigDecimal(amount), null, "fiat_value of the extract"),
        List.of(new Side(account, direction, null)),
        other,
        null,
        null,
        false,
        List.of(flags));
  }

  static Side in(String account) {
    return new Side(account, Direction.IN, null);
  }

  static Side out(String account) {
    return new Side(account, Direction.OUT, null);
  }

  static Side in(String account, String balance) {
    return new Side(account, Direction.IN, new BigDecimal(balance));
  }

  static Side out(String account, String balance) {
    return new Side(account, Direction.OUT, new BigDecimal(balance));
  }

  static Counterparty party(String id, String name, String agent, String country) {
    return new Counterparty(id, name, agent, country);
  }

  private static String uetr(String id) {
    return String.format("eb6305c9-1f7f-49de-aed0-%012x", id.hashCode() & 0xffffffffL);
  }
}
