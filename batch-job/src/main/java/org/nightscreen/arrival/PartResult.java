package org.nightscreen.arrival;

import java.io.Serializable;

/**
 * What became of one part of a delivery.
 *
 * @param number of the part within its delivery
 * @param file name of the delivered file
 * @param acceptedFile the file with the accepted rows; null if there are none
 * @param refusedFile the file with the refused rows; null if there are none
 * @param accepted what is told about the accepted rows
 * @param refused what is told about the refused ones
 * @param duplicates the rows left out
 * @param keys the hashes of the native keys of the accepted rows, sorted
 */
record PartResult(
    int number,
    String file,
    String acceptedFile,
    String refusedFile,
    AcceptedRows accepted,
    RefusedTotals refused,
    Totals duplicates,
    long[] keys)
    implements Serializable {}
