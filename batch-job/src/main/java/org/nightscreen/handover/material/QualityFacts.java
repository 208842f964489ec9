package org.nightscreen.handover.material;

import java.util.List;

/**
 * What the case cannot know, and why.
 *
 * @param notJudged typologies that could not be judged for want of an input or of history
 * @param rejects refused lines that name an account or customer of the case
 * @param rowsNotListed rows of the period beyond the number that a case file lists
 */
public record QualityFacts(
    List<NotJudged> notJudged, List<RejectedLine> rejects, long rowsNotListed) {

  public QualityFacts {
    notJudged = List.copyOf(notJudged);
    rejects = List.copyOf(rejects);
  }

  public static QualityFacts none() {
    return new QualityFacts(List.of(), List.of(), 0);
  }

  /**
   * A typology that could not be judged.
   *
   * @param typology catalogue code
   * @param outcome NOT_EVALUATED or INSUFFICIENT_HISTORY
   * @param reason the missing input
   */
  public record NotJudged(String typology, String outcome, String reason) {}

  /**
   * A refused line.
   *
   * @param feed feed it was delivered for
   * @param file extract file
   * @param line line in it
   * @param reason reject code
   * @param message what is wrong with it
   */
  public record RejectedLine(String feed, String file, long line, String reason, String message) {}
}
