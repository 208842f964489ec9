package org.nightscreen.benchmark.peer.drools;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.benchmark.peer.PeerHit;

/** What the rules report, merged into episodes: windows of one kind and subject that overlap. */
public final class Sightings {

  private record Kind(String typology, String variant, String subjectId)
      implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int order = typology.compareTo(other.typology);
      order = order == 0 ? variant.compareTo(other.variant) : order;
      return order == 0 ? subjectId.compareTo(other.subjectId) : order;
    }
  }

  private record Window(long from, long to) implements Comparable<Window> {
    @Override
    public int compareTo(Window other) {
      int order = Long.compare(from, other.from);
      return order == 0 ? Long.compare(to, other.to) : order;
    }
  }

  private final Map<Kind, TreeSet<Window>> windows = new TreeMap<>();

  /** Notes that a rule held in (from, to], in microseconds. */
  public void add(String typology, String variant, String subjectId, long from, long to) {
    windows
        .computeIfAbsent(new Kind(typology, variant, subjectId), kind -> new TreeSet<>())
        .add(new Window(from, to));
  }

  List<PeerHit> episodes() {
    List<PeerHit> episodes = new ArrayList<>();
    windows.forEach(
        (kind, seen) -> {
          Window open = null;
          for (Window window : seen) {
            if (open != null && window.from() < open.to()) {
              open = new Window(open.from(), Math.max(open.to(), window.to()));
            } else {
              add(kind, open, episodes);
              open = window;
            }
          }
          add(kind, open, episodes);
        });
    return episodes;
  }

  private static void add(Kind kind, Window window, List<PeerHit> episodes) {
    if (window != null) {
      episodes.add(
          new PeerHit(
              kind.typology(), kind.subjectId(), instant(window.from()), instant(window.to())));
    }
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
