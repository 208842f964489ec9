package org.nightscreen.path;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One payment from account to account.
 *
 * @param id native id behind its feed's prefix
 * @param from key of the paying account
 * @param to key of the receiving account
 * @param time microseconds
 * @param amount base currency, 1/10,000; always known
 * @param toOwnExchange whether it is a payment to the payer's own exchange account
 * @param toExchange whether it arrives at an exchange: a customer's account there, a VASP or a
 *     kiosk
 * @param abroad whether the receiver is known to be abroad, seen from the payer
 * @param closedTo whether the receiver passes money for others by its nature: no path goes on there
 * @param departs whether the paying account was looked at as a link: what it paid before it paid
 *     this is known
 * @param counterparties distinct counterparties of the paying account within the thirty days before
 *     it paid, where it departs
 * @param listing index of the receiver's or payer's watchlist entry, or -1
 * @param addsToReceived whether a finder that adds up payments named it on the receiver's side
 * @param addsToPaid whether such a finder named it on the payer's side
 */
public record Transfer(
    String id,
    long from,
    long to,
    long time,
    long amount,
    boolean toOwnExchange,
    boolean toExchange,
    boolean abroad,
    boolean closedTo,
    boolean departs,
    int counterparties,
    int listing,
    boolean addsToReceived,
    boolean addsToPaid)
    implements Serializable {

  /** Time, then id, then accounts: a total order. */
  static final Comparator<Transfer> ORDER =
      Comparator.comparingLong(Transfer::time)
          .thenComparing(Transfer::id)
          .thenComparingLong(Transfer::from)
          .thenComparingLong(Transfer::to);

  /** What both sides of one transfer know of it. */
  Transfer with(Transfer other) {
    return new Transfer(
        id,
        from,
        to,
        time,
        amount,
        toOwnExchange || other.toOwnExchange,
        toExchange || other.toExchange,
        abroad || other.abroad,
        closedTo || other.closedTo,
        departs || other.departs,
        Math.max(counterparties, other.counterparties),
        Math.max(listing, other.listing),
        addsToReceived || other.addsToReceived,
        addsToPaid || other.addsToPaid);
  }
}
