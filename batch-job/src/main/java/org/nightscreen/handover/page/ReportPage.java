package org.nightscreen.handover.page;

import java.util.List;

/**
 * The run report for readers.
 *
 * @param run whose report it is
 * @param figures the run in a few numbers
 * @param warnings what an operator must look at
 * @param tables everything else, in reading order
 */
public record ReportPage(
    RunIdentity run,
    List<IndexPage.Figure> figures,
    List<String> warnings,
    List<ReportTable> tables) {

  public ReportPage {
    figures = List.copyOf(figures);
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
  }
}
