package org.nightscreen.escalation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nightscreen.hit.Hit;

/**
 * The register as the runs before this one left it.
 *
 * @param cases every case in its last state, by case id; cases merged into another are not among
 *     them
 * @param looseEpisodes episodes in no case, in a total order
 * @param earlierRevision the cases that the revision before published for this same run, by case
 *     id; they lend a rerun their identity and are withdrawn by it when it no longer hits
 */
public record RegisterState(
    List<CaseRecord> cases, List<LooseEpisode> looseEpisodes, List<CaseRecord> earlierRevision) {

  public RegisterState {
    cases = sorted(cases);
    looseEpisodes =
        looseEpisodes.stream()
            .sorted(Comparator.comparing(LooseEpisode::hit, Episode.EARLIEST_FIRST))
            .toList();
    earlierRevision = sorted(earlierRevision);
  }

  /** The register before the first run. */
  public static RegisterState empty() {
    return new RegisterState(List.of(), List.of(), List.of());
  }

  /** Every episode that stands: in a case that is not withdrawn, beside one, or loose. */
  public List<Hit> episodes() {
    return storedEpisodes().stream()
        .map(StoredEpisode::hit)
        .sorted(Episode.EARLIEST_FIRST)
        .toList();
  }

  List<StoredEpisode> storedEpisodes() {
    List<StoredEpisode> stored = new ArrayList<>();
    for (CaseRecord each : cases) {
      if (each.change() != Change.WITHDRAWN) {
        Stream.concat(each.hits(), each.nearMisses().stream())
            .forEach(hit -> stored.add(new StoredEpisode(hit, each.caseId())));
      }
    }
    looseEpisodes.forEach(each -> stored.add(new StoredEpisode(each.hit(), null)));
    return stored;
  }

  private static List<CaseRecord> sorted(List<CaseRecord> cases) {
    return cases.stream().sorted(Comparator.comparing(CaseRecord::caseId)).toList();
  }
}
