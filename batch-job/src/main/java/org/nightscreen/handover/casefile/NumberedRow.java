package org.nightscreen.handover.casefile;

import org.nightscreen.handover.material.CaseTransaction;

/**
 * A transaction with the number that the case file refers to it by.
 *
 * @param row from 1, in time order
 * @param transaction the row
 */
public record NumberedRow(int row, CaseTransaction transaction) {}
