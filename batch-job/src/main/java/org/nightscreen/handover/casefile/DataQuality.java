package org.nightscreen.handover.casefile;

import java.util.List;
import org.nightscreen.handover.material.QualityFacts;

/**
 * Section 10: what the case cannot know.
 *
 * @param notJudged typologies that could not be judged
 * @param missingFields fields that rows or persons of the case lack
 * @param rejects refused lines that name an account or customer of the case
 * @param lateRows row numbers that arrived late
 * @param rowsWithoutRate row numbers without a base amount
 * @param rowsNotListed rows of the period that are not listed
 */
public record DataQuality(
    List<QualityFacts.NotJudged> notJudged,
    List<MissingField> missingFields,
    List<QualityFacts.RejectedLine> rejects,
    List<Integer> lateRows,
    List<Integer> rowsWithoutRate,
    long rowsNotListed) {

  public DataQuality {
    notJudged = List.copyOf(notJudged);
    missingFields = List.copyOf(missingFields);
    rejects = List.copyOf(rejects);
    lateRows = List.copyOf(lateRows);
    rowsWithoutRate = List.copyOf(rowsWithoutRate);
  }

  /** Whether there is nothing to say. */
  public boolean clean() {
    return notJudged.isEmpty()
        && missingFields.isEmpty()
        && rejects.isEmpty()
        && lateRows.isEmpty()
        && rowsWithoutRate.isEmpty()
        && rowsNotListed == 0;
  }

  /** A field that is missing in some of the records it should stand in. */
  public record MissingField(String where, String field, int missing, int records) {}
}
