package org.nightscreen.subject;

/**
 * How far back the feeds reach, in microseconds: history before that is not visible, which is not
 * the same as empty.
 *
 * @param bankSince first visible instant of bank rows, or Long.MAX_VALUE where there is no bank
 *     feed
 * @param exchangeSince first visible instant of exchange rows, or Long.MAX_VALUE without that feed
 * @param bankHasTime whether bank rows carry a time of day
 * @param exchangeHasTime whether exchange rows carry a time of day
 * @param watchlistKnown whether a watchlist was ever delivered, be it an empty one
 * @param sessionsSince first visible instant of access events, or Long.MAX_VALUE without that feed
 * @param chainSince first visible instant of wallet transfers, or Long.MAX_VALUE without that feed
 */
public record Coverage(
    long bankSince,
    long exchangeSince,
    boolean bankHasTime,
    boolean exchangeHasTime,
    boolean watchlistKnown,
    long sessionsSince,
    long chainSince)
    implements java.io.Serializable {

  /** The instant since which all given books are visible. */
  public long since(boolean bank, boolean exchange) {
    return Math.max(bank ? bankSince : Long.MIN_VALUE, exchange ? exchangeSince : Long.MIN_VALUE);
  }

  public boolean bankKnown() {
    return bankSince != Long.MAX_VALUE;
  }

  public boolean sessionsKnown() {
    return sessionsSince != Long.MAX_VALUE;
  }

  public boolean chainKnown() {
    return chainSince != Long.MAX_VALUE;
  }

  public boolean exchangeKnown() {
    return exchangeSince != Long.MAX_VALUE;
  }
}
