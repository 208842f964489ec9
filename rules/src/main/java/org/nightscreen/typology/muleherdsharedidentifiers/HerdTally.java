package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all present members come to now: how many, how much, through how many money passes. */
final class HerdTally {

  private final Map<Long, Integer> present = new HashMap<>();
  private final List<Map<Long, Integer>> passing = new ArrayList<>();
  private int customers;
  private long received;
  private int unknown;

  HerdTally() {
    for (int reading = 0; reading < Reading.values().length; reading++) {
      passing.add(new HashMap<>());
    }
  }

  /** Takes a member as it stands. */
  void add(HerdMember member) {
    note(member, 1);
  }

  /** Something about a member changes. */
  void change(HerdMember member, Runnable change) {
    note(member, -1);
    change.run();
    note(member, 1);
  }

  private void note(HerdMember member, int by) {
    if (!member.present()) {
      return;
    }
    customers += by;
    received += by * member.received();
    unknown += by * member.unknown();
    count(present, member.household(), by);
    for (Reading reading : Reading.values()) {
      if (member.passes(reading)) {
        count(passing.get(reading.ordinal()), member.household(), by);
      }
    }
  }

  private static void count(Map<Long, Integer> members, long household, int by) {
    members.merge(household, by, (now, more) -> now + more == 0 ? null : now + more);
  }

  int customers() {
    return customers;
  }

  int households() {
    return present.size();
  }

  /** Households that money passes through by that reading. */
  int households(Reading reading) {
    return passing.get(reading.ordinal()).size();
  }

  /** The known part of what came in. */
  long received() {
    return received;
  }

  int unknown() {
    return unknown;
  }
}
