package org.nightscreen.samples.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What one unit of an asset is worth in US dollars on a day: a level and a small daily wobble. */
public final class Prices {

  public static final List<String> ASSETS =
      List.of("BTC", "ETH", "USDT", "KHR", "THB", "VND", "EUR", "USDC");

  private static final List<String> LEVELS =
      List.of(
          "64000.00", "3100.00", "1.0000", "0.000245", "0.0288", "0.0000392", "1.0850", "1.0000");

  private Prices() {}

  /** Dollars for one unit. */
  public static BigDecimal of(String asset, LocalDate day) {
    int place = ASSETS.indexOf(asset);
    BigDecimal level = new BigDecimal(LEVELS.get(place));
    if (asset.startsWith("USD")) {
      return level;
    }
    long reach = place < 2 ? 400 : 40;
    long wobble = Math.floorMod(Draw.hash(place, day.toEpochDay()), 2 * reach + 1) - reach;
    return level
        .add(level.multiply(BigDecimal.valueOf(wobble, 4)))
        .setScale(8, RoundingMode.HALF_EVEN);
  }

  /** How many units the dollars buy, to eight places. */
  public static BigDecimal units(String asset, LocalDate day, long cents) {
    return BigDecimal.valueOf(cents, 2).divide(of(asset, day), 8, RoundingMode.HALF_EVEN);
  }
}
