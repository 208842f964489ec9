package org.nightscreen.subject;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.timeline.Keys;

/** What is known of outside parties, by account id, BIC or wallet, as of the business date. */
public final class PartyClasses implements Serializable {

  /** Nothing is known of anybody. */
  public static final PartyClasses NONE = new PartyClasses(java.util.List.of(), LocalDate.MIN);

  private static final long serialVersionUID = 1L;

  private final Map<Long, EnumSet<PartyClass>> classes = new HashMap<>();

  public PartyClasses(Collection<PartyReference> references, LocalDate businessDate) {
    for (PartyReference reference : references) {
      boolean begun = reference.fromDate() == null || !reference.fromDate().isAfter(businessDate);
      boolean ended = reference.toDate() != null && reference.toDate().isBefore(businessDate);
      if (begun && !ended) {
        classes
            .computeIfAbsent(Keys.of(reference.partyKey()), key -> EnumSet.noneOf(PartyClass.class))
            .add(reference.partyClass());
      }
    }
  }

  /** Classes known under the account id, the agent or the wallet. */
  public Set<PartyClass> of(String partyKey, String agentId) {
    if (classes.isEmpty()) {
      return Set.of();
    }
    Set<PartyClass> own = partyKey == null ? null : classes.get(Keys.of(partyKey));
    Set<PartyClass> agent = agentId == null ? null : classes.get(Keys.of(agentId));
    if (own == null || agent == null) {
      return own != null ? own : agent != null ? agent : Set.of();
    }
    EnumSet<PartyClass> both = EnumSet.copyOf(own);
    both.addAll(agent);
    return both;
  }
}
