package org.nightscreen.screening;

import java.util.List;
import org.nightscreen.hit.Hit;

/**
 * What screening a small world yields.
 *
 * @param hits all reported episodes, by typology, subject, window and id
 * @param subjects one result for each subject and typology, by typology and subject
 */
public record ScreeningResult(List<Hit> hits, List<SubjectResult> subjects) {

  public ScreeningResult {
    hits = List.copyOf(hits);
    subjects = List.copyOf(subjects);
  }
}
