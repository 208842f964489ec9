package org.nightscreen.handover.page;

import java.util.List;
import org.nightscreen.handover.casefile.CaseHeader;
import org.nightscreen.handover.table.RankedCase;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.Visible;

/** Makes the index page from ranked cases. */
public final class CaseIndex {

  private CaseIndex() {}

  /** The index of a run. */
  public static IndexPage of(
      RunIdentity run,
      List<RankedCase> ranked,
      List<IndexPage.Figure> figures,
      List<String> warnings) {
    return new IndexPage(
        run, ranked.stream().map(next -> entry(run, next)).toList(), figures, warnings);
  }

  private static IndexPage.Entry entry(RunIdentity run, RankedCase ranked) {
    CaseHeader header = ranked.header();
    return new IndexPage.Entry(
        ranked.priority(),
        ranked.record().caseId(),
        header.title(),
        header.typologies().stream().map(CaseHeader.TypologyName::code).toList(),
        ranked.record().change().name(),
        ranked.record().score(),
        header.severity(),
        header.reading(),
        Visible.text(ranked.record().customerId()),
        ranked.record().sanctionsQueue(),
        Figures.money(header.recoverable().amount(), run.baseCurrency()),
        header.recoverable().lastExit(),
        header.lastActivity(),
        header.reviewDue().toString());
  }
}
