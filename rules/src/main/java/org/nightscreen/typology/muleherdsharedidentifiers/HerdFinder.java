package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.Set;
import java.util.TreeMap;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.typology.FactSink;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.PackLimits;
import org.nightscreen.typology.PassThroughCore;

/**
 * Looks at customers who share a device, an address or the like, where money passes through one.
 */
final class HerdFinder implements IdentifierFinder {

  @Override
  public Set<IdentifierKind> identifiers() {
    return Set.of(
        IdentifierKind.DEVICE,
        IdentifierKind.IP,
        IdentifierKind.PHONE,
        IdentifierKind.EMAIL,
        IdentifierKind.ADDRESS,
        IdentifierKind.OPENING_DEVICE);
  }

  @Override
  public int sharedBy(PackLimits limits) {
    return own(limits).relaxedDown("n").intValue();
  }

  @Override
  public int sharedByAtMost(IdentifierKind kind, PackLimits limits) {
    return kind.ofSessions() ? Integer.MAX_VALUE : own(limits).count("hub");
  }

  @Override
  public int activeNeeded(PackLimits limits) {
    return own(limits).relaxedDown("pt").intValue();
  }

  @Override
  public boolean active(Holder holder, PackLimits limits) {
    return holder.accounts().stream()
        .filter(account -> account.kind() == AccountKind.BANK)
        .map(account -> new Passages(holder.subject(account), core(limits)))
        .anyMatch(passages -> !passages.isEmpty());
  }

  @Override
  public String neededFeed() {
    return "access_event";
  }

  /** The first pass-through of the span may begin a window of T03 before it. */
  @Override
  public Horizon horizon(PackLimits limits) {
    long passing = own(limits).span("in_d") + core(limits).span("window_h");
    return new Horizon(Math.max(own(limits).span("d"), passing), 0, 0, true);
  }

  @Override
  public void find(SharedIdentifier shared, PackLimits limits, FactSink sightings) {
    boolean hub = shared.members().size() > sharedByAtMost(shared.identifier(), limits);
    if (hub) {
      return;
    }
    HerdMeasures measures = new HerdMeasures(shared, own(limits), core(limits));
    Horizon horizon = horizon(limits);
    for (Holder member : shared.members()) {
      measures.add(member);
    }
    TreeMap<Long, PassesAt> anchors = measures.anchors();
    anchors.forEach(
        (anchor, passes) -> {
          if (shared.eligible(anchor, horizon)) {
            measures.at(anchor, passes, sightings);
          }
        });
  }

  private static Limits own(PackLimits limits) {
    return limits.of(MuleHerdSharedIdentifiers.CODE);
  }

  private static Limits core(PackLimits limits) {
    return limits.of(PassThroughCore.TYPOLOGY);
  }
}
