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

  private static final BigDecimal COMMON_NOTE = BigDecimal.TEN;

  public PackTables {
    roundUnits = Map.copyOf(roundUnits);
    stablecoins = Set.copyOf(stablecoins);
  }

  boolean round(BigDecimal amount, String currency) {
    BigDecimal unit = roundUnits.getOrDefault(currency, COMMON_NOTE);
    if (amount.signum() <= 0) {
      return false;
    }
    return NativeAmount.small(amount) && NativeAmount.small(unit)
        ? NativeAmount.hundredThousandths(amount) % NativeAmount.hundredThousandths(unit) == 0
        : amount.remainder(unit).signum() == 0;
  }
}
