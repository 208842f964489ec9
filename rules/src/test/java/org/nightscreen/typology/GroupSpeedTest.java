package org.nightscreen.typology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.subject.IdentifierKind;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.SharedIdentifier;
import org.nightscreen.subject.Ties;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;

/** A group of many or of very busy members is looked at in seconds of one processor. */
class GroupSpeedTest {

  private static final Duration ENOUGH = Duration.ofSeconds(5);
  private static final RulePack PACK = RulePack.builtIn();
  private static final long YEAR = 365 * Timeline.DAY;
  private static final long OTHERS = EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit();
  private static final Evaluation EVERYTHING =
      new Evaluation(Long.MIN_VALUE, 0, YEAR, true, ZoneOffset.UTC, LocalDate.of(1971, 1, 1));
  private static final Coverage ALL =
      new Coverage(
          Long.MIN_VALUE, Long.MIN_VALUE, true, true, true, Long.MIN_VALUE, Long.MIN_VALUE);

  /** 120,000 movements each: few busy members, or many quiet ones. */
  @ParameterizedTest
  @CsvSource({
    "T14, DEVICE, 40, 3000",
    "T14, DEVICE, 6000, 20",
    "T14, ADDRESS, 40, 3000",
    "T15, NETWORK, 40, 3000",
    "T15, NETWORK, 6000, 20",
    "T21, ADDRESS, 40, 3000",
    "T21, ADDRESS, 6000, 20"
  })
  void aGroupIsLookedAtInSeconds(String code, IdentifierKind kind, int members, int movements) {
    List<Holder> holders = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      holders.add(member(member, members, movements, kind));
    }
    SharedIdentifier shared =
        new SharedIdentifier(kind, "shared", holders, (account, from, to) -> 1);
    List<Fact> facts = new ArrayList<>();
    IdentifierFinder finder = PACK.typology(code).identifierFinders().get(0);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    finder.find(shared, PACK.defaultLimits(), facts::add);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
        .as(code + ", " + facts.size() + " facts")
        .isLessThan(ENOUGH);
    facts.forEach(fact -> assertThat(fact.sighting().amount()).isPositive());
  }

  /**
   * Every member receives wages and other money in turn, and sends nearly all of it to one payee.
   */
  private static Holder member(int member, int members, int movements, IdentifierKind kind) {
    EntryColumns entries = new EntryColumns(movements);
    long step = YEAR / (movements + 1);
    long offset = step * member / members;
    for (int number = 0; number < movements; number++) {
      boolean in = number % 2 == 0;
      int at = entries.add("M" + member + "-" + number);
      entries.account[at] = member + 1;
      entries.time[at] = step * (number - (in ? 0 : 1)) + offset + (in ? 0 : Timeline.MINUTE);
      entries.amount[at] = in ? 3000_0000L : 2950_0000L;
      entries.type[at] = (byte) EntryType.CREDIT_TRANSFER.ordinal();
      entries.direction[at] = (byte) (in ? Direction.IN : Direction.OUT).ordinal();
      entries.counterparty[at] = 9_999_999L;
      boolean wage = in && kind == IdentifierKind.ADDRESS && number % 4 == 0;
      entries.flags[at] = OTHERS | (wage ? EntryFlag.WAGE.bit() | EntryFlag.EARNED.bit() : 0);
    }
    AccountProfile account =
        new AccountProfile(
            member + 1,
            "A" + member,
            "OWN",
            AccountKind.BANK,
            AccountType.CURRENT,
            LocalDate.of(1960, 1, 1),
            null,
            AccountProfile.Terms.NONE);
    Timeline timeline = HolderAssembly.assemble(entries).timeline();
    return new Holder(
        new CustomerProfile(
            member + 1, "C" + member, CustomerType.NATURAL, null, "US", null, null, Ties.NONE),
        List.of(account),
        timeline,
        timeline,
        HolderAssembly.assemble(sessions(member, movements, kind)).sessions(),
        OnChain.none(),
        ALL,
        EVERYTHING,
        new Directory(List.of(), List.of(), "OWN"));
  }

  private static EntryColumns sessions(int member, int movements, IdentifierKind kind) {
    EntryColumns sessions = new EntryColumns(movements);
    if (!kind.ofSessions()) {
      return sessions;
    }
    long[] times = new long[movements / 2];
    Arrays.setAll(times, at -> YEAR / (movements + 1) * 2 * at + member);
    for (long time : times) {
      int at = sessions.add("");
      sessions.account[at] = member + 1;
      sessions.time[at] = time;
      sessions.amount[at] = Timeline.UNKNOWN_AMOUNT;
      sessions.type[at] = (byte) EntryType.LOGIN.ordinal();
      sessions.direction[at] = (byte) Direction.NONE.ordinal();
      sessions.counterparty[at] = IdentifierKind.DEVICE.key("shared");
      sessions.place[at] = IdentifierKind.NETWORK.key("shared");
      sessions.flags[at] = EntryFlag.SCAM_REGION.bit();
    }
    return sessions;
  }
}
