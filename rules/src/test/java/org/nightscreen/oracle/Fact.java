package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * Something found as a whole, like a path: it was searched with the limits as written or relaxed,
 * so its outcome stands before it is asked.
 *
 * @param rows native ids of the rows that make it up
 */
record Fact(
    String typology,
    SubjectKind subjectKind,
    String subjectId,
    Instant at,
    Instant windowFrom,
    Instant windowTo,
    Outcome outcome,
    Severity severity,
    BigDecimal amount,
    List<String> rows)
    implements Anchor {

  /** A path from just before its first row to its last, which is its anchor. */
  static Fact path(
      String typology,
      String id,
      Instant first,
      Instant last,
      Outcome outcome,
      Severity severity,
      BigDecimal amount,
      List<String> rows) {
    return new Fact(
        typology,
        SubjectKind.PATH,
        id,
        last,
        first.minusMillis(1),
        last,
        outcome,
        severity,
        amount,
        rows.stream().distinct().sorted().toList());
  }

  @Override
  public boolean holds(Lens lens) {
    return lens.equals(Anchor.lensOf(outcome));
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(amount);
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return List.of();
  }

  @Override
  public List<String> evidenceIds(Lens lens) {
    return rows;
  }
}
