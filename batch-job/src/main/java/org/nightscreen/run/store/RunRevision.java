package org.nightscreen.run.store;

import org.nightscreen.run.stage.InputHashes;
import org.nightscreen.run.stage.RunPlan;

/**
 * A revision as it was first started.
 *
 * @param plan what it was asked to do
 * @param hashes rule pack and lists it is held to
 * @param grounds why it exists; of a first revision, {@link Grounds#NONE}
 */
public record RunRevision(RunPlan plan, InputHashes hashes, Grounds grounds) {

  /**
   * Why a night was run again.
   *
   * @param reason a sentence, or null
   * @param ticket the change or incident it belongs to, or null
   */
  public record Grounds(String reason, String ticket) {

    public static final Grounds NONE = new Grounds(null, null);
  }
}
