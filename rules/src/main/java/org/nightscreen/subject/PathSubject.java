package org.nightscreen.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.timeline.Horizon;

/**
 * A path of money through accounts or wallets.
 *
 * @param kind PATH, or ACCOUNT where an account's part in paths cannot be told
 * @param id its accounts or wallets in order, joined by {@code " > "}
 * @param customerIds holders of its own accounts, sorted
 * @param accountIds native ids of its own accounts, by key
 * @param dueAnchors anchors that this run must judge anew
 */
public record PathSubject(
    SubjectKind kind,
    String id,
    List<String> customerIds,
    Map<Long, String> accountIds,
    Set<Long> dueAnchors)
    implements Judged {

  /** What stands between two stops in the id. */
  public static final String STEP = " > ";

  public PathSubject {
    customerIds = List.copyOf(customerIds);
    accountIds = Map.copyOf(accountIds);
    dueAnchors = Set.copyOf(dueAnchors);
  }

  @Override
  public boolean due(long anchor, Horizon horizon) {
    return dueAnchors.contains(anchor);
  }

  @Override
  public String accountId(long accountKey) {
    return accountIds.get(accountKey);
  }
}
