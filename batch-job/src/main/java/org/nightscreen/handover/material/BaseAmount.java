package org.nightscreen.handover.material;

import java.math.BigDecimal;

/**
 * An amount in the base currency and how it came about.
 *
 * @param amount base amount, at most four decimals
 * @param rate base units per one unit of the native currency or asset; null where the extract gave
 *     the value
 * @param rateSource where the rate or the value comes from, such as "fx_rate 2026-03-01"
 */
public record BaseAmount(BigDecimal amount, BigDecimal rate, String rateSource) {}
