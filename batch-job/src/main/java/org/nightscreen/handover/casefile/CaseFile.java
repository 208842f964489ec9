package org.nightscreen.handover.casefile;

import java.util.List;

/**
 * A case file, in the order of its sections. Serialised by {@link CanonicalJson}.
 *
 * @param schema name and version of the JSON schema
 * @param caseId the case
 * @param version version of the case
 * @param caseKind NIGHTLY or LOOKBACK
 * @param confidentiality the banner's words
 * @param contentSha256 SHA-256 of the canonical JSON without this field; null until it is sealed
 * @param header section 1
 * @param whyFlagged section 2, one finding a hit
 * @param nearMisses what came within the margin of another rule; it scores nothing
 * @param subjects section 3
 * @param accounts the accounts of the subjects
 * @param flow section 6
 * @param transactions sections 7 and 8
 * @param dataQuality section 10
 * @param narrative section 11
 * @param provenance section 13
 */
public record CaseFile(
    String schema,
    String caseId,
    int version,
    String caseKind,
    String confidentiality,
    String contentSha256,
    CaseHeader header,
    List<Finding> whyFlagged,
    List<Finding> nearMisses,
    List<Subject> subjects,
    List<AccountLine> accounts,
    MoneyFlow flow,
    List<NumberedRow> transactions,
    DataQuality dataQuality,
    List<NarrativePart> narrative,
    Provenance provenance) {

  /** Name and version of the JSON schema that case files satisfy. */
  public static final String SCHEMA = "nightscreen-case-file/1";

  public CaseFile {
    whyFlagged = List.copyOf(whyFlagged);
    nearMisses = List.copyOf(nearMisses);
    subjects = List.copyOf(subjects);
    accounts = List.copyOf(accounts);
    transactions = List.copyOf(transactions);
    narrative = List.copyOf(narrative);
  }

  /** The same case file with its content hash. */
  public CaseFile sealed(String sha256) {
    return new CaseFile(
        schema,
        caseId,
        version,
        caseKind,
        confidentiality,
        sha256,
        header,
        whyFlagged,
        nearMisses,
        subjects,
        accounts,
        flow,
        transactions,
        dataQuality,
        narrative,
        provenance);
  }
}
