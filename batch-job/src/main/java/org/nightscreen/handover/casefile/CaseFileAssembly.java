package org.nightscreen.handover.casefile;

import java.util.List;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.handover.material.CaseMaterial;

/** Puts case files together, section by section, and seals them with their content hash. */
public final class CaseFileAssembly {

  private static final String CONFIDENTIALITY =
      "CONFIDENTIAL. No tipping-off: neither this file nor its existence may become known to the"
          + " customer.";

  private final CaseSetting setting;
  private final RelatedCases related;

  /** For the cases of one run; they are needed to name what a case shares with another. */
  public CaseFileAssembly(CaseSetting setting, RelatedCases related) {
    this.setting = setting;
    this.related = related;
  }

  /** The sealed case file of a case. */
  public CaseFile of(CaseRecord record, CaseMaterial material) {
    CaseView view = CaseView.of(record, material, setting);
    List<Finding> findings = FindingSection.of(view);
    MoneyFlow flow = FlowSection.of(view);
    return CanonicalJson.seal(
        new CaseFile(
            CaseFile.SCHEMA,
            record.caseId(),
            record.version(),
            record.kind().name(),
            CONFIDENTIALITY,
            null,
            HeaderSection.of(view, related.of(record.caseId())),
            findings,
            FindingSection.nearMisses(view),
            SubjectSection.of(view),
            AccountSection.of(view),
            flow,
            view.rows(),
            QualitySection.of(view),
            NarrativeSection.of(view, findings, flow),
            ProvenanceSection.of(view)));
  }
}
