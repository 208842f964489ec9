package org.nightscreen.subject;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;

/**
 * An account or a customer with its timeline. For a customer, bank and exchange entries are merged.
 *
 * @param kind ACCOUNT or CUSTOMER
 * @param id native account or customer id
 * @param holder the customer and all of its accounts with their timelines
 * @param account the account that is the subject, or null for a customer
 * @param timeline the subject's entries
 */
public record Subject(
    SubjectKind kind, String id, Holder holder, AccountProfile account, Timeline timeline)
    implements Judged {

  /** The accounts whose entries the timeline holds. */
  public List<AccountProfile> accounts() {
    return account == null ? holder.accounts() : List.of(account);
  }

  public CustomerProfile customer() {
    return holder.customer();
  }

  /** The neighbourhood: reference data for counterparties. */
  public Directory directory() {
    return holder.directory();
  }

  /**
   * Whether the anchor counts in this run: due, or screened before and wholly within what was read.
   */
  public boolean eligible(long anchor, Horizon horizon) {
    Evaluation evaluation = holder.evaluation();
    return due(anchor, horizon)
        || (evaluation.screenedBefore(anchor, horizon) && !evaluation.everyAnchor());
  }

  @Override
  public boolean due(long anchor, Horizon horizon) {
    Evaluation evaluation = holder.evaluation();
    if (evaluation.everyAnchor()) {
      return evaluation.within(anchor);
    }
    long from = anchor - horizon.lookBack();
    long to = anchor + horizon.lookForward();
    return timeline.touchedWithin(from, to)
        || (horizon.sessions() && holder.sessions().touchedWithin(from, to));
  }

  @Override
  public List<String> customerIds() {
    return List.of(customer().customerId());
  }

  @Override
  public String accountId(long accountKey) {
    return holder.account(accountKey).accountId();
  }

  /**
   * Whether everything since the instant is visible: the feeds reach back to it, or none of the
   * subject's accounts is older than they.
   */
  public boolean visibleSince(long instant) {
    return visibleSince(instant, AccountKind.BANK) && visibleSince(instant, AccountKind.EXCHANGE);
  }

  /** Whether everything since the instant is visible on the subject's accounts of that kind. */
  public boolean visibleSince(long instant, AccountKind kind) {
    boolean bank = kind == AccountKind.BANK;
    long since = holder.coverage().since(bank, !bank);
    for (AccountProfile one : accounts()) {
      if (one.kind() == kind && instant < since && startOf(one.openDate()) < since) {
        return false;
      }
    }
    return true;
  }

  /** The calendar day of an instant in the institution's zone. */
  public LocalDate dayOf(long instant) {
    return holder.evaluation().dayOf(instant);
  }

  /** The first instant of a calendar day in the institution's zone, in microseconds. */
  public long startOf(LocalDate day) {
    return holder.evaluation().startOf(day);
  }

  /** The zone of the account where it has one of its own, else the institution's. */
  public ZoneId zone() {
    ZoneId own = account == null ? null : account.zone();
    return own != null ? own : holder.evaluation().zone();
  }

  /** The sessions of the subject's accounts. */
  public Timeline sessions() {
    return account == null ? holder.sessions() : holder.sessions().ofAccount(account.key());
  }
}
