package org.nightscreen.typology.rapidonrampexternaltransfer;

import java.util.HashMap;
import java.util.Map;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Holder;
import org.nightscreen.timeline.Keys;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.timeline.Totals;
import org.nightscreen.typology.ThirdParty;

/** Third-party credits of the customer's own bank accounts, by account; each is read once. */
final class FundingAccounts {

  private final Holder holder;
  private final Map<Long, Totals> credits = new HashMap<>();

  FundingAccounts(Holder holder) {
    this.holder = holder;
  }

  /**
   * The input for want of which the funding account's credits are not seen, or empty if they are.
   */
  String missing(long account) {
    if (!holder.coverage().bankKnown()) {
      return "bank_transaction";
    }
    AccountProfile own = account == Keys.NONE ? null : holder.account(account);
    return own != null && own.kind() == AccountKind.BANK ? "" : "bank_account_id";
  }

  /** The credits of that account, as indexes in the holder's timeline. */
  Totals credits(long account) {
    Timeline timeline = holder.timeline();
    return credits.computeIfAbsent(
        account,
        key ->
            Totals.of(
                timeline,
                entry -> timeline.account(entry) == key && ThirdParty.credit(timeline, entry)));
  }
}
