package org.nightscreen.handover.wording;

import java.util.List;

/**
 * What a reviewer reads of a typology.
 *
 * @param code catalogue code, such as {@code T03}
 * @param title a few words, such as "Mule pass-through"
 * @param behaviour one sentence: what the behaviour is
 * @param sentence template of the plain sentence of a hit, see {@link PlainSentence}; may be empty
 * @param redFlags the published red flags, each with its source
 * @param measures measures in reading order, each with the threshold it is compared with
 * @param evidence what a reviewer should look at or ask for
 * @param falsePositives innocent explanations known of the behaviour
 */
public record TypologyText(
    String code,
    String title,
    String behaviour,
    String sentence,
    List<RedFlag> redFlags,
    List<MeasureRow> measures,
    List<String> evidence,
    List<String> falsePositives) {

  public TypologyText {
    redFlags = List.copyOf(redFlags);
    measures = List.copyOf(measures);
    evidence = List.copyOf(evidence);
    falsePositives = List.copyOf(falsePositives);
  }

  /** The texts of a typology that the pack has no words for: its code stands for its title. */
  public static TypologyText undescribed(String code) {
    return new TypologyText(code, code, "", "", List.of(), List.of(), List.of(), List.of());
  }
}
