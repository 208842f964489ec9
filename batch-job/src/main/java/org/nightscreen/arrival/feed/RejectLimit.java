package org.nightscreen.arrival.feed;

import java.math.BigDecimal;

/**
 * How many refused rows a feed may have before the run stops.
 *
 * @param rows more than this many stop the run
 * @param percent more than this share of the rows read stops it too, once there are {@code atLeast}
 * @param atLeast fewer refused rows than this never break the share
 */
public record RejectLimit(Long rows, BigDecimal percent, Long atLeast) {

  /** 1,000 rows, or 0.5 % and at least 20 rows. */
  public static final RejectLimit DEFAULT = new RejectLimit(null, null, null);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public RejectLimit {
    rows = rows == null ? 1_000L : rows;
    percent = percent == null ? new BigDecimal("0.5") : percent;
    atLeast = atLeast == null ? 20L : atLeast;
  }

  /** Whether that many refused rows of those read are too many. */
  public boolean exceeded(long rejected, long read) {
    boolean share =
        BigDecimal.valueOf(rejected)
                .multiply(HUNDRED)
                .compareTo(percent.multiply(BigDecimal.valueOf(read)))
            > 0;
    return rejected > rows || rejected >= atLeast && share;
  }
}
