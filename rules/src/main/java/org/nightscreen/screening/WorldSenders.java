package org.nightscreen.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.Senders;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;

/** The senders of every account of a small world. */
final class WorldSenders implements Senders {

  private static final long serialVersionUID = 1L;

  private final Map<Long, TreeMap<Long, Set<Long>>> sendersByTime = new HashMap<>();

  WorldSenders(List<Holder> holders) {
    for (Holder holder : holders) {
      Timeline timeline = holder.timeline();
      for (int entry = 0; entry < timeline.size(); entry++) {
        boolean counts =
            timeline.counterparty(entry) != Keys.NONE
                && timeline.is(entry, EntryFlag.EXTERNAL)
                && !timeline.is(entry, EntryFlag.PENDING);
        if (counts && timeline.out(entry)) {
          note(timeline.counterparty(entry), timeline.account(entry), timeline.time(entry));
        } else if (counts && timeline.in(entry)) {
          note(timeline.account(entry), timeline.counterparty(entry), timeline.time(entry));
        }
      }
    }
  }

  private void note(long account, long sender, long time) {
    sendersByTime
        .computeIfAbsent(account, any -> new TreeMap<>())
        .computeIfAbsent(time, any -> new HashSet<>())
        .add(sender);
  }

  @Override
  public int count(long accountKey, long from, long to) {
    NavigableMap<Long, Set<Long>> byTime = sendersByTime.get(accountKey);
    if (byTime == null || to <= from) {
      return 0;
    }
    Set<Long> senders = new HashSet<>();
    byTime.subMap(from, false, to, true).values().forEach(senders::addAll);
    return senders.size();
  }
}
