package org.nightscreen.typology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.hit.SubjectKind;
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
import org.nightscreen.subject.Ties;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;

/** A very busy account is walked in seconds: no finder scans its windows again at every anchor. */
class FinderSpeedTest {

  private static final int ENTRIES = 200_000;
  private static final Duration ENOUGH = Duration.ofSeconds(3);
  private static final RulePack PACK = RulePack.builtIn();
  private static final long ACCOUNT = 77;
  private static final long OTHERS = EntryFlag.EXTERNAL.bit() | EntryFlag.TRANSFER.bit();
  private static final Set<String> ON_EXCHANGE = Set.of("T01", "T02", "T13", "T16", "T23");
  private static final EntryType[] BANK = {
    EntryType.CREDIT_TRANSFER,
    EntryType.INSTANT_CREDIT_TRANSFER,
    EntryType.CASH_DEPOSIT,
    EntryType.CASH_WITHDRAWAL
  };
  private static final EntryType[] EXCHANGE = {
    EntryType.FIAT_DEPOSIT,
    EntryType.FIAT_WITHDRAWAL,
    EntryType.CRYPTO_DEPOSIT,
    EntryType.CRYPTO_WITHDRAWAL,
    EntryType.TRADE_BUY,
    EntryType.TRADE_SELL,
    EntryType.P2P_SELL
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T01", "T02", "T03", "T04", "T05", "T06", "T10", "T11", "T12", "T13", "T15", "T16", "T18",
        "T19", "T20", "T23", "T24", "T25", "T26", "T27", "T28"
      })
  void aBusyAccountIsWalkedInSeconds(String code) {
    for (Finder finder : PACK.typology(code).finders()) {
      boolean exchange =
          ON_EXCHANGE.contains(code)
              || (code.equals("T10") && finder.subjectKind() == SubjectKind.ACCOUNT);
      Subject subject =
          busy(exchange ? AccountKind.EXCHANGE : AccountKind.BANK, finder.subjectKind());
      List<Fact> facts = new ArrayList<>();
      long start = System.nanoTime();
      finder.find(subject, PACK.limits(code, "DEFAULT"), facts::add);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(code + ", " + facts.size() + " facts")
          .isLessThan(ENOUGH);
    }
  }

  /** Two years of entries with a thousand counterparties, much more coming in than going out. */
  private static Subject busy(AccountKind kind, SubjectKind subjectKind) {
    Random random = new Random(7);
    EntryColumns entries = new EntryColumns(ENTRIES);
    long step = 730 * Timeline.DAY / ENTRIES;
    for (int number = 0; number < ENTRIES; number++) {
      add(entries, number, number * step, kind == AccountKind.BANK ? BANK : EXCHANGE, random);
    }
    AccountProfile account =
        new AccountProfile(
            ACCOUNT,
            "A",
            "OWN",
            kind,
            AccountType.CURRENT,
            LocalDate.of(1960, 1, 1),
            null,
            AccountProfile.Terms.NONE);
    CustomerProfile customer =
        new CustomerProfile(
            1,
            "C",
            CustomerType.NATURAL,
            LocalDate.of(1900, 1, 1),
            "US",
            600_000_0000L,
            null,
            Ties.NONE);
    Evaluation everything =
        new Evaluation(
            Long.MIN_VALUE,
            0,
            730 * Timeline.DAY,
            true,
            ZoneOffset.UTC,
            LocalDate.of(1971, 12, 31));
    Timeline timeline = HolderAssembly.assemble(entries).timeline();
    Holder holder =
        new Holder(
            customer,
            List.of(account),
            timeline,
            timeline,
            Timeline.empty(),
            OnChain.none(),
            new Coverage(
                Long.MIN_VALUE, Long.MIN_VALUE, true, true, true, Long.MIN_VALUE, Long.MIN_VALUE),
            everything,
            new Directory(List.of(), List.of(), "OWN"));
    return new Subject(
        subjectKind, "A", holder, subjectKind == SubjectKind.ACCOUNT ? account : null, timeline);
  }

  private static void add(
      EntryColumns entries, int number, long time, EntryType[] types, Random random) {
    EntryType type = types[random.nextInt(types.length)];
    boolean in = incoming(type, random);
    int at = entries.add("T" + number);
    entries.account[at] = ACCOUNT;
    entries.time[at] = time;
    entries.amount[at] = (in ? 300_0000L : 100_0000L) + random.nextInt(1_000_000);
    entries.type[at] = (byte) type.ordinal();
    entries.direction[at] = (byte) (in ? Direction.IN : Direction.OUT).ordinal();
    entries.counterparty[at] = type.cash() ? 0 : 1 + random.nextInt(1_000);
    entries.place[at] = 1 + random.nextInt(5);
    entries.flags[at] =
        type.cash()
            ? 0
            : OTHERS
                | EntryFlag.STABLECOIN.bit()
                | (in || random.nextInt(3) > 0 ? 0 : EntryFlag.CRYPTO_PAYMENT.bit());
  }

  private static boolean incoming(EntryType type, Random random) {
    return switch (type) {
      case CASH_DEPOSIT, FIAT_DEPOSIT, CRYPTO_DEPOSIT -> true;
      case CREDIT_TRANSFER, INSTANT_CREDIT_TRANSFER -> random.nextBoolean();
      default -> false;
    };
  }
}
