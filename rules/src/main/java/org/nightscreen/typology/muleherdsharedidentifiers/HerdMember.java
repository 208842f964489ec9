package org.nightscreen.typology.muleherdsharedidentifiers;

import java.util.EnumSet;
import java.util.List;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Evidence;
import org.nightscreen.typology.Limits;

/** One customer who shares the identifier: what of it lies in the windows now. */
final class HerdMember {

  private final String customerId;
  private final long household;
  private final boolean bySessions;
  private final Timeline sessions;
  private final int[] using;
  private final List<Passages> accounts;
  private final int[] passes = new int[Reading.values().length];
  private int sessionsNow;
  private long received;
  private int unknown;

  HerdMember(Holder holder, SharedIdentifier shared, Limits core) {
    this.customerId = holder.customer().customerId();
    this.household = holder.customer().household();
    this.bySessions = shared.identifier().ofSessions();
    this.sessions = holder.sessions();
    this.using = bySessions ? using(shared) : new int[0];
    this.accounts =
        holder.accounts().stream()
            .map(account -> new Passages(holder.subject(account), core))
            .toList();
  }

  private int[] using(SharedIdentifier shared) {
    long key = shared.key();
    return sessions.select(session -> shared.identifier().inSession(sessions, session) == key);
  }

  long household() {
    return household;
  }

  List<Passages> accounts() {
    return accounts;
  }

  /** Times of the sessions with the identifier. */
  long[] sessionTimes() {
    long[] times = new long[using.length];
    for (int at = 0; at < using.length; at++) {
      times[at] = sessions.time(using[at]);
    }
    return times;
  }

  /** Whether the customer shares the identifier now. */
  boolean present() {
    return !bySessions || sessionsNow > 0;
  }

  void use(int by) {
    sessionsNow += by;
  }

  void receive(Timeline timeline, int credit, int by) {
    if (timeline.amountKnown(credit)) {
      received += by * timeline.amount(credit);
    } else {
      unknown += by;
    }
  }

  void pass(EnumSet<Reading> readings, int by) {
    readings.forEach(reading -> passes[reading.ordinal()] += by);
  }

  boolean passes(Reading reading) {
    return passes[reading.ordinal()] > 0;
  }

  long received() {
    return received;
  }

  int unknown() {
    return unknown;
  }

  String customerId() {
    return customerId;
  }

  /** Whether the customer shared the identifier within (since, to]. */
  boolean present(long since, long to) {
    boolean member = !bySessions;
    for (int session : using) {
      member |= sessions.time(session) > since && sessions.time(session) <= to;
    }
    return member;
  }

  /** Adds what was received in (from, to], and what left by the passages of a reading in it. */
  void addTo(Evidence evidence, long from, long to, Reading reading) {
    accounts.forEach(one -> one.addTo(evidence, from, to, reading));
  }
}
