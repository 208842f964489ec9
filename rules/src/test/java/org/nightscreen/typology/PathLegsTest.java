package org.nightscreen.typology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.path.LegsOfAccount;
import org.nightscreen.path.Transfer;
import org.nightscreen.policy.RulePack;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Directory;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;
import org.nightscreen.subject.OnChain;
import org.nightscreen.subject.Subject;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;

/** What one account contributes to paths: what a path could need, found in a moment. */
class PathLegsTest {

  private static final RulePack PACK = RulePack.builtIn();
  private static final Duration ENOUGH = Duration.ofSeconds(6);
  private static final long ACCOUNT = 77;
  private static final int ENTRIES = 100_000;

  private final EntryColumns entries = new EntryColumns();

  private void add(long hour, boolean in, long other, long amount) {
    int at = entries.add("T" + entries.size());
    entries.account[at] = ACCOUNT;
    entries.time[at] = hour * Timeline.HOUR;
    entries.amount[at] = amount * 10_000;
    entries.type[at] = (byte) EntryType.CREDIT_TRANSFER.ordinal();
    entries.direction[at] = (byte) (in ? Direction.IN : Direction.OUT).ordinal();
    entries.counterparty[at] = other;
    entries.flags[at] = EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit();
  }

  private Subject account() {
    AccountProfile account =
        new AccountProfile(
            ACCOUNT,
            "A",
            "OWN",
            AccountKind.BANK,
            AccountType.CURRENT,
            LocalDate.of(1960, 1, 1),
            null,
            AccountProfile.Terms.NONE);
    HolderAssembly.Assembled assembled = HolderAssembly.assemble(entries);
    Holder holder =
        new Holder(
            CustomerProfile.unknown(1, "C"),
            List.of(account),
            assembled.timeline(),
            assembled.transfers(),
            assembled.sessions(),
            OnChain.none(),
            new Coverage(0, 0, true, true, true, 0, 0),
            new Evaluation(0, 0, Long.MAX_VALUE, true, ZoneOffset.UTC, LocalDate.of(1971, 1, 1)),
            new Directory(List.of(), List.of(), "OWN"));
    return holder.onPaths(account);
  }

  private static BitSet named(Subject account, String typology) {
    BitSet named = new BitSet();
    for (PathFinder finder : PACK.typology(typology).pathFinders()) {
      finder.legs(account, PACK.limits(typology, "DEFAULT"), named::set);
    }
    return named;
  }

  @ParameterizedTest
  @ValueSource(strings = {"T07", "T08", "T09", "T22"})
  void aBusyAccountIsReadInAMoment(String typology) {
    Random random = new Random(7);
    for (int number = 0; number < ENTRIES; number++) {
      add(number / 20, random.nextBoolean(), 1 + random.nextInt(40), 3_000 + random.nextInt(900));
    }
    Subject account = account();
    long start = System.nanoTime();
    BitSet named = named(account, typology);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
    assertThat(named.isEmpty()).isEqualTo(typology.equals("T22"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"T07", "T08", "T09", "T22"})
  void aHubContributesNothing(String typology) {
    Random random = new Random(7);
    for (int number = 0; number < 20_000; number++) {
      add(number / 20, number % 2 == 0, 1 + random.nextInt(4_000), 3_000 + random.nextInt(900));
    }
    BitSet named = named(account(), typology);
    assertThat(named.stream().filter(entry -> entry > 400).count()).isZero();
  }

  @Test
  void onlyPaymentsThatCouldBeAStepAreNamed() {
    add(0, true, 5, 9_000);
    add(1, false, 6, 8_500);
    add(2, false, 7, 100);
    add(30, false, 8, 9_000);
    add(31, true, 9, 20_000);
    assertThat(named(account(), "T07")).isEqualTo(BitSet.valueOf(new long[] {0b11}));
  }

  @Test
  void sumsAreNamedWhole() {
    add(0, true, 5, 1_000);
    add(1, true, 5, 1_000);
    add(2, true, 6, 300);
    add(3, false, 8, 1_900);
    add(4, false, 8, 50);
    add(5, false, 9, 700);
    assertThat(named(account(), "T09")).isEqualTo(BitSet.valueOf(new long[] {0b11011}));
  }

  @Test
  void aLegSaysWhoPaidWhomAndHowManyThePayerKnew() {
    add(0, true, 5, 9_000);
    add(1, false, 6, 8_500);
    BitSet both = BitSet.valueOf(new long[] {0b11});
    BitSet paid = BitSet.valueOf(new long[] {0b10});
    List<Transfer> legs = LegsOfAccount.of(account(), both, paid).transfers();
    assertThat(legs)
        .containsExactly(
            leg("B:T0", 5, ACCOUNT, 0, 9_000, false, 0),
            leg("B:T1", ACCOUNT, 6, 1, 8_500, true, 2));
  }

  private static Transfer leg(
      String id, long from, long to, long hour, long amount, boolean out, int counterparties) {
    return new Transfer(
        id,
        from,
        to,
        hour * Timeline.HOUR,
        amount * 10_000,
        false,
        false,
        false,
        false,
        out,
        counterparties,
        -1,
        false,
        out);
  }
}
