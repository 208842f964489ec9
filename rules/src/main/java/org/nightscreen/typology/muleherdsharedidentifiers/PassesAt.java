package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members through whom money passes at one instant, and by which readings. */
final class PassesAt {

  private final Map<HerdMember, EnumSet<Reading>> readings = new LinkedHashMap<>();

  void add(HerdMember member, EnumSet<Reading> more) {
    readings.computeIfAbsent(member, any -> EnumSet.noneOf(Reading.class)).addAll(more);
  }

  /** The readings of those who are members now. */
  EnumSet<Reading> ofPresent() {
    EnumSet<Reading> found = EnumSet.noneOf(Reading.class);
    readings.forEach(
        (member, each) -> {
          if (member.present()) {
            found.addAll(each);
          }
        });
    return found;
  }
}
