package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.util.List;

/** A sum of base amounts, and whether it contains an entry whose amount no rate tells. */
record Sum(BigDecimal known, boolean unknown) {

  static Sum of(List<Entry> entries) {
    BigDecimal known = BigDecimal.ZERO;
    boolean unknown = false;
    for (Entry entry : entries) {
      if (entry.amount() == null) {
        unknown = true;
      } else {
        known = known.add(entry.amount());
      }
    }
    return new Sum(known, unknown);
  }

  static Sum of(Entry entry) {
    return of(List.of(entry));
  }

  static Sum of(BigDecimal amount) {
    return new Sum(amount, false);
  }
}
