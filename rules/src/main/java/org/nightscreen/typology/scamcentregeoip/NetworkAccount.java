package org.nightscreen.typology.scamcentregeoip;

import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.ThirdParty;

/** One account on a network: how many of its sessions and what credits lie in the window now. */
final class NetworkAccount {

  private final CustomerProfile customer;
  private final Timeline timeline;
  private final Timeline sessions;
  private final int[] here;
  private final Totals credits;
  private final long least;
  private int listedSessions;
  private int everSessions;
  private int doubtfulSessions;
  private long received;
  private int unknown;

  /**
   * @param here its sessions on the network, as indexes of the sessions
   * @param least what it must take in to count
   */
  NetworkAccount(
      CustomerProfile customer, Timeline timeline, Timeline sessions, int[] here, long least) {
    this.customer = customer;
    this.timeline = timeline;
    this.sessions = sessions;
    this.here = here;
    this.credits = timeline.totals(ThirdParty.CREDITS);
    this.least = least;
  }

  long household() {
    return customer.household();
  }

  String customerId() {
    return customer.customerId();
  }

  Timeline timeline() {
    return timeline;
  }

  Totals credits() {
    return credits;
  }

  long received() {
    return received;
  }

  /** A session enters the window ({@code by} 1) or leaves it (-1). */
  void count(int session, int by) {
    listedSessions += Whereabouts.listed(sessions, session) ? by : 0;
    everSessions += Whereabouts.listedEver(sessions, session) ? by : 0;
    doubtfulSessions += Whereabouts.open(sessions, session) ? by : 0;
  }

  /** A credit enters the window or leaves it. */
  void receive(int credit, int by) {
    if (timeline.amountKnown(credit)) {
      received += by * timeline.amount(credit);
    } else {
      unknown += by;
    }
  }

  private boolean enough() {
    return unknown == 0 && received >= least;
  }

  boolean listed() {
    return listedSessions > 0 && enough();
  }

  boolean listedEver() {
    return everSessions > 0 && enough();
  }

  boolean possible() {
    return listedSessions + doubtfulSessions > 0 && (unknown > 0 || received >= least);
  }

  /** The same as {@link #listed} or {@link #listedEver}, for a window of its own. */
  boolean counts(long from, long to, boolean ever) {
    return credits.known(from, to) && credits.sum(from, to) >= least && run(from, to, ever);
  }

  private boolean run(long from, long to, boolean ever) {
    for (int session : here) {
      boolean counts =
          ever ? Whereabouts.listedEver(sessions, session) : Whereabouts.listed(sessions, session);
      if (counts && sessions.time(session) > from && sessions.time(session) <= to) {
        return true;
      }
    }
    return false;
  }
}
