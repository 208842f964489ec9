package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What may still be held back.
 *
 * @param amount base currency
 * @param basis BALANCE (the last balances the extracts state) or NET_FLOW (flagged in less flagged
 *     out)
 * @param lastExit last flagged row out; null where nothing left
 */
public record Recoverable(BigDecimal amount, String basis, Instant lastExit) {}
