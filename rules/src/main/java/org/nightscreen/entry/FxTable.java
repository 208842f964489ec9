package org.nightscreen.entry;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.timeline.Timeline;

/** Converts native amounts to base currency by the last rate that is at most five days old. */
public final class FxTable implements Serializable {

  /** The oldest a rate may be. */
  public static final int MAX_AGE_DAYS = 5;

  private static final long serialVersionUID = 1L;
  private static final int SCALE = 4;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final String baseCurrency;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  /**
   * @param baseCurrency ISO 4217 code of the base currency; rates to another base are left out
   * @param fxRates base units per one unit of the asset
   */
  public FxTable(String baseCurrency, Collection<FxRate> fxRates) {
    this.baseCurrency = baseCurrency;
    for (FxRate rate : fxRates) {
      if (rate.baseCurrency().equals(baseCurrency)) {
        rates
            .computeIfAbsent(rate.assetCode(), asset -> new TreeMap<>())
            .put(rate.rateDate(), rate.rate());
      }
    }
  }

  public String baseCurrency() {
    return baseCurrency;
  }

  /** The rate of the asset on the day, 1 for the base currency, or null if there is none. */
  public BigDecimal rate(String asset, LocalDate day) {
    if (baseCurrency.equals(asset)) {
      return BigDecimal.ONE;
    }
    NavigableMap<LocalDate, BigDecimal> ofAsset = rates.get(asset);
    Map.Entry<LocalDate, BigDecimal> last = ofAsset == null ? null : ofAsset.floorEntry(day);
    return last == null || last.getKey().isBefore(day.minusDays(MAX_AGE_DAYS))
        ? null
        : last.getValue();
  }

  /**
   * The amount in base currency, 1/10,000, rounded HALF_EVEN once; {@link Timeline#UNKNOWN_AMOUNT}
   * if there is no rate or the result does not fit.
   */
  public long toBase(BigDecimal amount, String asset, LocalDate day) {
    return toBase(NativeAmount.of(amount), asset, day);
  }

  /** The same of an amount that was looked at already. */
  long toBase(NativeAmount amount, String asset, LocalDate day) {
    BigDecimal rate = rate(asset, day);
    if (rate == null) {
      return Timeline.UNKNOWN_AMOUNT;
    }
    if (rate == BigDecimal.ONE && amount.small()) {
      return amount.tenThousandths(Timeline.UNKNOWN_AMOUNT);
    }
    BigDecimal base = rate == BigDecimal.ONE ? amount.decimal() : amount.decimal().multiply(rate);
    BigDecimal scaled = base.setScale(SCALE, RoundingMode.HALF_EVEN).scaleByPowerOfTen(SCALE);
    return scaled.abs().compareTo(LARGEST) > 0 ? Timeline.UNKNOWN_AMOUNT : scaled.longValueExact();
  }
}
