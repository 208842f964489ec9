package org.nightscreen.subject;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.timeline.Keys;

/** What is known of outside parties, by account id, BIC or wallet, as of the business date. */
public final class PartyClasses implements Serializable {

  /** Nothing is known of anybody. */
  public static final PartyClasses NONE = new PartyClasses(java.util.List.of(), LocalDate.MIN);

  /** Nothing is known. Of the same Java class as what is known: that makes tests faster. */
  private static final EnumSet<PartyClass> UNKNOWN = EnumSet.noneOf(PartyClass.class);

  private static final long serialVersionUID = 1L;

  private final Long2ObjectOpenHashMap<EnumSet<PartyClass>> classes =
      new Long2ObjectOpenHashMap<>();

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

  /** Classes known under the account id, the agent or the wallet; not to be changed. */
  public Set<PartyClass> of(String partyKey, String agentId) {
    return of(Keys.of(partyKey), Keys.of(agentId));
  }

  /** The same by the keys of both; {@link Keys#NONE} is nobody. */
  public Set<PartyClass> of(long partyKey, long agentKey) {
    Set<PartyClass> own = classes.get(partyKey);
    Set<PartyClass> agent = classes.get(agentKey);
    if (own == null || agent == null) {
      return own != null ? own : agent != null ? agent : UNKNOWN;
    }
    EnumSet<PartyClass> both = EnumSet.copyOf(own);
    both.addAll(agent);
    return both;
  }
}
