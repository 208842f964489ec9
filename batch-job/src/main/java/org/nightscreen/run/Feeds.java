package org.nightscreen.run;

import java.nio.file.Path;
import java.util.List;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.run.stage.Inputs;
import org.nightscreen.run.stage.RunPlan;

/** The feeds that a plan names: a canonical drop, or what a YAML file declares. */
final class Feeds {

  private Feeds() {}

  static FeedSet of(RunPlan plan, LoadPurpose purpose) {
    Inputs inputs = plan.inputs();
    FeedSet feeds =
        inputs.feedConfig() == null
            ? FeedSet.canonicalDrop(directory(inputs), plan.night(), purpose)
            : FeedSet.declared(inputs.feedConfig(), directory(inputs), plan.night());
    FeedSet covered = inputs.coverageFrom() == null ? feeds : feeds.withCoverageFrom(inputs.coverageFrom());
    return covered.withAllowedMissing(inputs.allowMissing());
  }

  private static Path directory(Inputs inputs) {
    if (inputs.feeds() != null) {
      return inputs.feeds();
    }
    if (inputs.feedConfig() == null) {
      throw new NightscreenException(
          FailureCode.BAD_ARGUMENTS, "No extracts are named; give --feeds DIR or --feed-config FILE.");
    }
    return inputs.feedConfig().getParent();
  }

  /** Refuses feeds with findings, all of them in one message. */
  static void refuse(List<String> findings) {
    if (!findings.isEmpty()) {
      throw new NightscreenException(FailureCode.INPUT_MISSING, String.join(" ", findings));
    }
  }
}
