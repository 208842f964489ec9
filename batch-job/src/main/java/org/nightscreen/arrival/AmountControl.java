package org.nightscreen.arrival;

/**
 * The rows and the amount of one currency or asset; read = accepted + rejected + duplicate in both.
 *
 * @param currency ISO 4217 code or asset; {@code ?} where the row does not tell it
 * @param rowsRead rows of that currency
 * @param read decimal sums, native units
 * @param accepted what went to the ledger
 * @param rejected what went to quarantine, as far as its amounts are readable
 * @param duplicate what was there already
 */
public record AmountControl(
    String currency,
    long rowsRead,
    String read,
    String accepted,
    String rejected,
    String duplicate) {}
