package org.nightscreen.handover.casefile;

import java.math.BigDecimal;

/**
 * Flagged value in one currency or asset.
 *
 * @param currency currency or asset
 * @param in value that came in from outside the case's accounts
 * @param out value that left them
 * @param rows flagged rows in this currency, conversions and internal moves included
 */
public record CurrencyTotal(String currency, BigDecimal in, BigDecimal out, int rows) {}
