package org.nightscreen.handover.material;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.nightscreen.entry.FxTable;
import org.nightscreen.timeline.Timeline;

/** Converts rows as the screening did, and says by which rate. */
final class BaseAmounts {

  private final FxTable rates;

  BaseAmounts(FxTable rates) {
    this.rates = rates;
  }

  /** The amount in the base currency with its rate; null where no rate is known. */
  BaseAmount of(LedgerRow row) {
    LocalDate day =
        row.valueDate() != null ? row.valueDate() : LocalDate.ofInstant(row.at(), ZoneOffset.UTC);
    if (row.fiatValue() != null) {
      String currency = row.fiatCurrency() == null ? rates.baseCurrency() : row.fiatCurrency();
      return converted(row.fiatValue(), currency, day, "fiat_value of the extract");
    }
    return converted(row.amount(), row.currency(), day, "");
  }

  private BaseAmount converted(BigDecimal amount, String currency, LocalDate day, String given) {
    long base = rates.toBase(amount, currency, day);
    if (base == Timeline.UNKNOWN_AMOUNT) {
      return null;
    }
    BigDecimal rate = rates.rate(currency, day);
    boolean own = currency.equals(rates.baseCurrency());
    String source = own ? "base currency" : "fx_rate, last known on " + day;
    boolean fiat = !given.isEmpty();
    return new BaseAmount(
        BigDecimal.valueOf(base, 4),
        fiat ? null : rate,
        fiat ? given + (own ? "" : ", " + source) : source);
  }
}
