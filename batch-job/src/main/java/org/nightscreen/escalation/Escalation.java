package org.nightscreen.escalation;

import java.util.List;
import java.util.Set;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;

/**
 * Makes cases of tonight's hits: episodes across nights, the second stage, scores, the case line,
 * identity and change. A pure function: the register is read before it and written after it, and
 * the order of the hits given does not matter.
 */
public final class Escalation {

  private final CounterIndicatorPolicy policy;

  public Escalation(CounterIndicatorPolicy policy) {
    this.policy = policy;
  }

  /**
   * The cases tonight touches, and where every hit went.
   *
   * @param night the run
   * @param hits tonight's hits, RETRO and NEAR_MISS included
   * @param state the register before this run, see {@link Register#stateBefore(Night)}
   * @param links what is known of customers beyond the hits
   * @param reEvaluated spans that detection evaluated tonight; without them nothing is ever
   *     withdrawn
   */
  public EscalationResult openCases(
      Night night, List<Hit> hits, RegisterState state, Links links, Set<ReEvaluated> reEvaluated) {
    List<Episode> episodes = EpisodeMerge.merge(state.storedEpisodes(), hits, reEvaluated);
    return new CaseOpening(night, state, links, policy, episodes).result();
  }
}
