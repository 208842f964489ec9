package org.nightscreen.handover.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.handover.casefile.CaseHeader;

/**
 * A case in its place among the cases of a run.
 *
 * @param priority from 1, the most urgent
 * @param record the case
 * @param header section 1 of its case file
 * @param contentSha256 hash of its case file
 */
public record RankedCase(int priority, CaseRecord record, CaseHeader header, String contentSha256) {

  /**
   * Score, then severity, then value that may still be held and how lately value left, then case
   * id.
   */
  private static final Comparator<RankedCase> URGENCY =
      Comparator.comparing((RankedCase ranked) -> ranked.record().score())
          .reversed()
          .thenComparing(ranked -> ranked.record().severity(), Comparator.reverseOrder())
          .thenComparing(ranked -> held(ranked), Comparator.reverseOrder())
          .thenComparing(
              ranked -> ranked.header().recoverable().lastExit(),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(ranked -> ranked.record().caseId());

  /** The cases by priority, numbered. */
  public static List<RankedCase> byPriority(List<RankedCase> cases) {
    List<RankedCase> ranked = new ArrayList<>();
    for (RankedCase next : cases.stream().sorted(URGENCY).toList()) {
      ranked.add(
          new RankedCase(ranked.size() + 1, next.record(), next.header(), next.contentSha256()));
    }
    return List.copyOf(ranked);
  }

  private static BigDecimal held(RankedCase ranked) {
    return ranked.header().recoverable().amount();
  }
}
