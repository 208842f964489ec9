package org.nightscreen.typology;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.policy.Judgement;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.Subject;
import org.nightscreen.subject.Ties;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;

/**
 * One bank account of a company whose transfers with others are written straight into its timeline:
 * for what no small world can hold, such as very many entries. All history is visible.
 */
public final class WalkedAccount {

  private static final RulePack PACK = RulePack.builtIn();
  private static final long KEY = 7;

  private final EntryColumns entries = new EntryColumns();
  private final LocalDate opened;
  private final AccountProfile.Terms terms;

  public WalkedAccount(LocalDate opened, AccountProfile.Terms terms) {
    this.opened = opened;
    this.terms = terms;
  }

  /**
   * Adds a transfer; call it in time order.
   *
   * @param time microseconds
   * @param amount base currency, which is the account's own, 1/10,000
   */
  public WalkedAccount transfer(
      long time, Direction direction, long amount, long counterparty, EntryFlag... more) {
    int at = entries.add("T" + entries.size());
    entries.account[at] = KEY;
    entries.time[at] = time;
    entries.amount[at] = amount;
    entries.detail[at] = amount;
    entries.counterparty[at] = counterparty;
    entries.type[at] = (byte) EntryType.CREDIT_TRANSFER.ordinal();
    entries.direction[at] = (byte) direction.ordinal();
    entries.set(at, EntryFlag.TRANSFER);
    entries.set(at, EntryFlag.EXTERNAL);
    for (EntryFlag flag : more) {
      entries.set(at, flag);
    }
    return this;
  }

  /** What the finder of the typology sees at every anchor, by the shipped thresholds. */
  public List<Fact> facts(String typology) {
    List<Fact> facts = new ArrayList<>();
    Finder finder = PACK.typology(typology).finders().get(0);
    finder.find(subject(), PACK.limits(typology, "DEFAULT"), facts::add);
    return facts;
  }

  /** How long the finder of the typology computes; waiting for other programs does not count. */
  public Duration walkedIn(String typology) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    facts(typology);
    return Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
  }

  /** What the rules of the typology say of it: outcomes with severities. */
  public List<String> said(String typology) {
    List<Judgement> judged = PACK.judge(facts(typology));
    return judged.stream().map(one -> one.outcome() + " " + one.severity()).toList();
  }

  private Subject subject() {
    AccountProfile account =
        new AccountProfile(
            KEY, "A", "OWN", AccountKind.BANK, AccountType.CURRENT, opened, null, terms);
    CustomerProfile customer =
        new CustomerProfile(1, "C", CustomerType.LEGAL, opened, "US", null, null, Ties.NONE);
    Evaluation everything =
        new Evaluation(0, 0, Long.MAX_VALUE, true, ZoneOffset.UTC, LocalDate.of(2026, 3, 31));
    Holder holder =
        new Holder(
            customer,
            List.of(account),
            new Timeline(entries, new long[0]),
            new Timeline(entries, new long[0]),
            Timeline.empty(),
            OnChain.none(),
            new Coverage(0, 0, true, true, true, 0, 0),
            everything,
            new Directory(List.of(), List.of(), "OWN"));
    return new Subject(SubjectKind.ACCOUNT, "A", holder, account, holder.timeline());
  }
}
