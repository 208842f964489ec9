package org.nightscreen.subject;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.timeline.Horizon;

/** An identifier and all customers who share it, each with all of its movements and sessions. */
public final class SharedIdentifier implements Judged {

  private final IdentifierKind identifier;
  private final String value;
  private final List<Holder> members;
  private final Senders senders;

  /** Sorted times of what this run touched on any member; merged on first use. */
  private long[] touchedTimes;

  /**
   * @param identifier what is shared
   * @param value the value as delivered
   * @param members who share it, by customer id; at least one
   * @param senders how many parties pay an account, for what is a hub
   */
  public SharedIdentifier(
      IdentifierKind identifier, String value, List<Holder> members, Senders senders) {
    this.identifier = identifier;
    this.value = value;
    this.members = List.copyOf(members);
    this.senders = senders;
  }

  public IdentifierKind identifier() {
    return identifier;
  }

  public String value() {
    return value;
  }

  public List<Holder> members() {
    return members;
  }

  public Senders senders() {
    return senders;
  }

  /** The key that sessions and masters carry. */
  public long key() {
    return identifier.key(value);
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.IDENTIFIER;
  }

  @Override
  public String id() {
    return identifier + " " + value;
  }

  @Override
  public List<String> customerIds() {
    return members.stream().map(member -> member.customer().customerId()).sorted().toList();
  }

  public Evaluation evaluation() {
    return members.get(0).evaluation();
  }

  public Coverage coverage() {
    return members.get(0).coverage();
  }

  /** Whether the anchor counts in this run, as {@link Subject#eligible} has it. */
  public boolean eligible(long anchor, Horizon horizon) {
    return due(anchor, horizon)
        || (evaluation().screenedBefore(anchor, horizon) && !evaluation().everyAnchor());
  }

  @Override
  public boolean due(long anchor, Horizon horizon) {
    if (evaluation().everyAnchor()) {
      return evaluation().within(anchor);
    }
    long[] touched = touchedTimes();
    int at = Arrays.binarySearch(touched, anchor + horizon.lookForward());
    int last = at >= 0 ? at : -at - 2;
    return last >= 0 && touched[last] > anchor - horizon.lookBack();
  }

  /** One sorted list for all members: asking each of them at every anchor would take too long. */
  private long[] touchedTimes() {
    if (touchedTimes == null) {
      touchedTimes =
          members.stream()
              .flatMap(member -> Stream.of(member.timeline(), member.sessions()))
              .flatMapToLong(timeline -> LongStream.of(timeline.touchedTimes()))
              .sorted()
              .distinct()
              .toArray();
    }
    return touchedTimes;
  }

  @Override
  public String accountId(long accountKey) {
    for (Holder member : members) {
      AccountProfile account = member.account(accountKey);
      if (account != null) {
        return account.accountId();
      }
    }
    throw new IllegalArgumentException("No member holds the account");
  }
}
