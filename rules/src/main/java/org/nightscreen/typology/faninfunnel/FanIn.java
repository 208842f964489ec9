package org.nightscreen.typology.faninfunnel;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.typology.Fact;
import org.nightscreen.typology.Measure;
import org.nightscreen.typology.Scale;
import org.nightscreen.typology.Sighting;
import org.nightscreen.typology.Truth;

/**
 * Who paid in within the window before one credit, and how much of it went to the largest payees
 * until two days later.
 *
 * @param sighting where and when
 * @param scale how rules read it
 * @param senders distinct third-party senders
 * @param received sum of their credits
 * @param novelty senders without an earlier credit, over senders
 * @param largestPayeesShare paid to the largest payees, over received
 * @param naturalPerson whether the holder is a natural person
 * @param companyAge days since incorporation; meets no condition for a person
 * @param unconnected whether the senders do not all share one address or one employer
 */
public record FanIn(
    Sighting sighting,
    Scale scale,
    Measure senders,
    Measure received,
    Measure novelty,
    Measure largestPayeesShare,
    Truth naturalPerson,
    Measure companyAge,
    Truth unconnected)
    implements Fact {

  /** The company age of a holder who is no company: it meets no condition. */
  static final Measure NO_COMPANY = Measure.ratio(0, 0);

  @Override
  public FanIn on(Scale other) {
    return new FanIn(
        sighting,
        other,
        senders,
        received,
        novelty,
        largestPayeesShare,
        naturalPerson,
        companyAge,
        unconnected);
  }

  @Override
  public SortedMap<String, Measure> measures() {
    SortedMap<String, Measure> measures = new TreeMap<>();
    measures.put("fanin_senders_24h", senders);
    measures.put("fanin_in_24h", received);
    measures.put("fanin_novelty", novelty);
    measures.put("fanin_top2_out_48h", largestPayeesShare);
    if (!companyAge.equals(NO_COMPANY)) {
      measures.put("company_age_days", companyAge);
    }
    return measures;
  }

  @Override
  public SortedMap<String, Truth> findings() {
    SortedMap<String, Truth> findings = new TreeMap<>();
    findings.put("natural_person", naturalPerson);
    findings.put("senders_unconnected", unconnected);
    return findings;
  }
}
