package org.nightscreen.path;

import java.math.BigDecimal;

/**
 * What one step of a walk keeps: two payments, the second made by the account that received the
 * first.
 *
 * @param span longest time between the two, microseconds, inclusive
 * @param lo least share of the first that the second may be
 * @param hi greatest share of the first that the second may be
 * @param hub most distinct counterparties that an account between may have within thirty days
 */
public record StepLimits(long span, BigDecimal lo, BigDecimal hi, int hub) {}
