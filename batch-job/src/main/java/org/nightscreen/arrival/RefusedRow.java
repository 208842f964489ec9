package org.nightscreen.arrival;

import java.math.BigDecimal;

/**
 * A refused row as quarantine keeps it.
 *
 * @param file the file it was delivered in
 * @param line its line there
 * @param reason the reason code
 * @param message what is wrong
 * @param original the text as delivered
 * @param currency what its amount is in; null if that cannot be read
 * @param amount what it adds to the control; null if that cannot be read
 */
record RefusedRow(
    String file,
    long line,
    String reason,
    String message,
    String original,
    String currency,
    BigDecimal amount) {}
