package org.nightscreen.handover.casefile;

import java.util.List;

/**
 * Section 11: one question of the draft narrative and its answer.
 *
 * @param question who, what, when, where, how, why, or what a person must add
 * @param sentences the answer, facts only
 */
public record NarrativePart(String question, List<Sentence> sentences) {

  public NarrativePart {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence and the rows that bear it out.
   *
   * @param text the sentence; what a person must add stands in double square brackets
   * @param rows row numbers of section 8
   */
  public record Sentence(String text, List<Integer> rows) {

    public Sentence {
      rows = List.copyOf(rows);
    }

    /** Whether a person must still write this sentence. */
    public boolean open() {
      return text.contains("[[");
    }
  }
}
