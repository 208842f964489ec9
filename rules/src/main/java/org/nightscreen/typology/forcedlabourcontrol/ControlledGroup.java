package org.nightscreen.typology.forcedlabourcontrol;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * People of one identifier who were paid by one payer, and where their wages went.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param households households paid in the round
 * @param drainedShare households whose wages went to the one payee or terminal, over all of them
 * @param living what they spent on shops and bills around the round, over the wages
 * @param atTerminal whether the one place is a cash machine
 * @param members tells who was paid in the round, by customer id
 */
public record ControlledGroup(
    Sighting sighting,
    Scale scale,
    Measure households,
    Measure drainedShare,
    Measure living,
    Truth atTerminal,
    Supplier<List<String>> members)
    implements Fact {

  @Override
  public ControlledGroup on(Scale other) {
    return new ControlledGroup(
        sighting, other, households, drainedShare, living, atTerminal, members);
  }

  @Override
  public List<String> takingPart() {
    return members.get();
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("ctl_members", households);
    measures.put("ctl_drained_share", drainedShare);
    measures.put("ctl_living_share_30d", living);
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("drained_at_terminal", atTerminal);
    return findings;
  }
}
