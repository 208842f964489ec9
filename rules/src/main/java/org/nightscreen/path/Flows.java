package org.nightscreen.path;

import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.Profiles;
import org.nightscreen.subject.Senders;

/**
 * All that path finders look at.
 *
 * @param transfers transfers between accounts that could be part of a path
 * @param chain movements between outside wallets
 * @param profiles own accounts and their holders
 * @param senders how many parties pay an account
 * @param coverage how far back the feeds reach
 * @param evaluation which anchors the run evaluates
 */
public record Flows(
    TransferGraph transfers,
    OnChain chain,
    Profiles profiles,
    Senders senders,
    Coverage coverage,
    Evaluation evaluation) {

  /** Who owns the account: its holder, or the account itself where the master does not know it. */
  public long owner(long account) {
    var holder = profiles.holderOf(account);
    return holder == null ? account : holder.key();
  }

  /**
   * Whether the account may stand inside a path: an own one that passes nothing on by its trade.
   */
  public boolean link(long account) {
    AccountProfile own = profiles.account(account);
    return own != null && !own.noIntermediary();
  }
}
