package org.nightscreen.handover.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.nightscreen.handover.wording.Figures;

/**
 * The ranked list of a run's cases.
 *
 * @param run whose cases they are
 * @param entries cases by priority, first the most urgent
 * @param figures label and value of the run's totals
 * @param warnings what a reader must know before trusting the list
 */
public record IndexPage(
    RunIdentity run, List<Entry> entries, List<Figure> figures, List<String> warnings) {

  public IndexPage {
    entries = List.copyOf(entries);
    figures = List.copyOf(figures);
    warnings = List.copyOf(warnings);
  }

  /** A total of the run. */
  public record Figure(String label, String value) {}

  /**
   * A case in the list.
   *
   * @param rank priority, from 1
   * @param caseId the case
   * @param title typologies in words
   * @param codes typology codes
   * @param change what became of it tonight
   * @param score its score
   * @param severity highest severity
   * @param reading first reading of the person it is about
   * @param subject customer id
   * @param sanctions it stands in the sanctions queue
   * @param recoverable value that may still be held, base currency
   * @param lastExit last flagged movement out, or null
   * @param lastActivity last flagged movement, or null
   * @param reviewDue last day of the first review
   */
  public record Entry(
      int rank,
      String caseId,
      String title,
      List<String> codes,
      String change,
      int score,
      String severity,
      String reading,
      String subject,
      boolean sanctions,
      String recoverable,
      Instant lastExit,
      Instant lastActivity,
      String reviewDue) {}

  public List<Entry> sanctionsQueue() {
    return entries.stream().filter(Entry::sanctions).toList();
  }

  public List<Entry> otherCases() {
    return entries.stream().filter(entry -> !entry.sanctions()).toList();
  }

  public long reading(String reading) {
    return entries.stream().filter(entry -> entry.reading().equals(reading)).count();
  }

  public String style(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String minute(Instant at) {
    return Figures.minute(at, ZoneId.of(run.zone()));
  }

  /** How long before the end of the business date value last left. */
  public String sinceExit(Entry entry) {
    if (entry.lastExit() == null) {
      return "nothing left";
    }
    Duration since = Duration.between(entry.lastExit(), run.end());
    if (since.isNegative()) {
      return "after the day's end";
    }
    long minutes = since.toMinutes();
    if (minutes < 120) {
      return minutes + " min";
    }
    return since.toHours() < 72 ? since.toHours() + " h" : since.toDays() + " days";
  }
}
