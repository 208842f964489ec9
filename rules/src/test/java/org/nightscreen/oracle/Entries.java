package org.nightscreen.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Plain questions about lists of entries; every one reads the whole list. */
final class Entries {

  private Entries() {}

  static List<Entry> where(List<Entry> entries, Predicate<Entry> condition) {
    return entries.stream().filter(condition).toList();
  }

  /** Those in {@code (until - span, until]}. */
  static List<Entry> trailing(List<Entry> entries, Instant until, Duration span) {
    return after(entries, until.minus(span), until);
  }

  /** Those in {@code (from, until]}. */
  static List<Entry> after(List<Entry> entries, Instant from, Instant until) {
    return where(entries, entry -> entry.time().isAfter(from) && !entry.time().isAfter(until));
  }

  /** Those in {@code [from, until]}. */
  static List<Entry> since(List<Entry> entries, Instant from, Instant until) {
    return where(entries, entry -> !entry.time().isBefore(from) && !entry.time().isAfter(until));
  }

  /** Time of the earliest; entries are in order of time. */
  static Instant firstTime(List<Entry> entries) {
    return entries.get(0).time();
  }

  static Set<String> keys(List<Entry> entries) {
    Set<String> keys = new TreeSet<>();
    entries.forEach(entry -> keys.add(entry.key()));
    return keys;
  }

  @SafeVarargs
  static List<Entry> together(List<Entry>... parts) {
    List<Entry> all = new ArrayList<>();
    for (List<Entry> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
