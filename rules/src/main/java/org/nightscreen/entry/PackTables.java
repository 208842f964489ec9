package org.nightscreen.entry;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * The words and tables of a pack that entries are read with.
 *
 * @param feeWords taxes, fees, unlock payments and penalties
 * @param investmentWords what fake platforms call a payment
 * @param roundUnits common small note by currency
 * @param stablecoins tickers of stablecoins
 */
public record PackTables(
    WordList feeWords,
    WordList investmentWords,
    Map<String, BigDecimal> roundUnits,
    Set<String> stablecoins)
    implements Serializable {

  private static final NativeAmount COMMON_NOTE = NativeAmount.of(BigDecimal.TEN);

  public PackTables {
    roundUnits = Map.copyOf(roundUnits);
    stablecoins = Set.copyOf(stablecoins);
  }

  /** Whether the amount is a multiple of the currency's common note. */
  boolean round(NativeAmount amount, String currency) {
    BigDecimal unit = roundUnits.get(currency);
    return amount.multipleOf(unit == null ? COMMON_NOTE : NativeAmount.of(unit));
  }
}
