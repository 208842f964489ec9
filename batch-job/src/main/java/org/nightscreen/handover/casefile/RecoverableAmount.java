package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.material.Side;

/**
 * What may still be held on the case's accounts: the last balance each states, else flagged value
 * in less flagged value out.
 */
final class RecoverableAmount {

  private RecoverableAmount() {}

  static Recoverable of(CaseView view) {
    List<NumberedRow> exits = view.flagged(Direction.OUT);
    Instant lastExit =
        exits.isEmpty() ? null : exits.get(exits.size() - 1).transaction().bookedAt();
    TreeMap<String, BigDecimal> balances = lastBalances(view);
    if (!balances.isEmpty()) {
      BigDecimal held = balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Recoverable(held.max(BigDecimal.ZERO), "BALANCE", lastExit);
    }
    BigDecimal net = known(view.flagged(Direction.IN)).subtract(known(exits));
    return new Recoverable(net.max(BigDecimal.ZERO), "NET_FLOW", lastExit);
  }

  private static TreeMap<String, BigDecimal> lastBalances(CaseView view) {
    TreeMap<String, BigDecimal> balances = new TreeMap<>();
    for (NumberedRow row : view.rows()) {
      for (Side side : row.transaction().sides()) {
        BigDecimal base =
            inBase(side.balanceAfter(), row.transaction(), view.setting().baseCurrency());
        if (base != null) {
          balances.put(side.accountId(), base);
        }
      }
    }
    return balances;
  }

  private static BigDecimal inBase(BigDecimal balance, CaseTransaction row, String baseCurrency) {
    if (balance == null || row.currency().equals(baseCurrency)) {
      return balance;
    }
    boolean rated = row.base() != null && row.base().rate() != null;
    return rated ? balance.multiply(row.base().rate()).setScale(4, RoundingMode.HALF_EVEN) : null;
  }

  private static BigDecimal known(List<NumberedRow> rows) {
    return rows.stream()
        .map(row -> row.transaction().base())
        .filter(base -> base != null)
        .map(base -> base.amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
