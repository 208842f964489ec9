package org.nightscreen.typology.rapidcryptoofframp;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;

/**
 * In which calendar months each source wallet sent coins: one that pays month after month pays a
 * salary.
 */
final class SourceRhythm {

  private final Subject subject;
  private final Totals deposits;
  private Map<Long, TreeSet<YearMonth>> monthsBySource;

  SourceRhythm(Subject subject, Totals deposits) {
    this.subject = subject;
    this.deposits = deposits;
  }

  /**
   * Calendar months before the window's in which its only source paid too; 0 with several sources.
   */
  int earlierMonthsOfOnlySource(long from, long to) {
    long source = Keys.NONE;
    for (int entry : deposits.entries(from, to)) {
      long wallet = subject.timeline().counterparty(entry);
      if (wallet == Keys.NONE || (source != Keys.NONE && source != wallet)) {
        return 0;
      }
      source = wallet;
    }
    YearMonth month = YearMonth.from(subject.dayOf(deposits.first(from, to)));
    return months().get(source).headSet(month).size();
  }

  private Map<Long, TreeSet<YearMonth>> months() {
    if (monthsBySource == null) {
      monthsBySource = new HashMap<>();
      Timeline timeline = subject.timeline();
      for (int at = 0; at < deposits.size(); at++) {
        int entry = deposits.entry(at);
        monthsBySource
            .computeIfAbsent(timeline.counterparty(entry), source -> new TreeSet<>())
            .add(YearMonth.from(subject.dayOf(timeline.time(entry))));
      }
    }
    return monthsBySource;
  }
}
