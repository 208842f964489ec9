package org.nightscreen.handover.material;

import java.math.BigDecimal;

/**
 * What a row does to one account of the case.
 *
 * @param accountId the account
 * @param direction in, out, or a conversion inside the account
 * @param balanceAfter balance of the account after the row, native currency; null where unknown
 */
public record Side(String accountId, Direction direction, BigDecimal balanceAfter) {}
