package org.nightscreen.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.nightscreen.spark.SharedSpark;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;

class InquiryTest {

  private static final long SINCE = 100;
  private static final long PAID = 7;

  private final List<EntryColumns> buckets = new ArrayList<>();

  private EntryColumns bucket() {
    buckets.add(new EntryColumns());
    return buckets.get(buckets.size() - 1);
  }

  private static int entry(EntryColumns to, long account, long other, long time, Direction way) {
    int at = to.add("T");
    to.account[at] = account;
    to.counterparty[at] = other;
    to.time[at] = time;
    to.direction[at] = (byte) way.ordinal();
    to.type[at] = (byte) EntryType.CREDIT_TRANSFER.ordinal();
    to.flags[at] = EntryFlag.EXTERNAL.bit();
    return at;
  }

  private static void session(EntryColumns to, long account, long device, long address, long net) {
    int at = entry(to, account, device, SINCE + 1, Direction.NONE);
    to.type[at] = (byte) EntryType.LOGIN.ordinal();
    to.endToEnd[at] = address;
    to.place[at] = net;
  }

  private Inquiry.Answer ask(long[] accounts, long... identifiers) {
    List<Parcel> parcels = new ArrayList<>();
    buckets.forEach(entries -> parcels.add(Parcel.entries(EntryBlock.pack(entries))));
    parcels.add(Parcel.tally(new RowTally()));
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(SharedSpark.session().sparkContext());
    return new Inquiry(new LongOpenHashSet(accounts), new LongOpenHashSet(identifiers), SINCE)
        .ask(context.parallelize(parcels, 2));
  }

  @Test
  void countsSendersOfBothBooksOnceWithinTheWindow() {
    EntryColumns one = bucket();
    entry(one, PAID, 1, 110, Direction.IN);
    entry(one, PAID, 2, 120, Direction.IN);
    entry(one, PAID, 9, 130, Direction.OUT);
    entry(one, 8, 3, 130, Direction.IN);
    EntryColumns other = bucket();
    entry(other, 1, PAID, 110, Direction.OUT);
    entry(other, 3, PAID, 130, Direction.OUT);

    SenderBook senders = ask(new long[] {PAID}).senders();

    assertThat(senders.count(PAID, 100, 130)).isEqualTo(3);
    assertThat(senders.count(PAID, 110, 130)).isEqualTo(2);
    assertThat(senders.count(PAID, 100, 129)).isEqualTo(2);
    assertThat(senders.count(8, 100, 130)).isZero();
  }

  @Test
  void leavesOutWhatIsOldOrNotPaidOrOwn() {
    EntryColumns entries = bucket();
    entry(entries, PAID, 1, SINCE, Direction.IN);
    entry(entries, PAID, 0, 110, Direction.IN);
    entries.flags[entry(entries, PAID, 2, 110, Direction.IN)] |= EntryFlag.PENDING.bit();
    entries.flags[entry(entries, PAID, 3, 110, Direction.IN)] |= EntryFlag.REFUSED.bit();
    entries.flags[entry(entries, PAID, 4, 110, Direction.IN)] |= EntryFlag.REVERSAL.bit();
    entries.flags[entry(entries, PAID, 5, 110, Direction.IN)] = 0;
    entry(entries, PAID, 6, 110, Direction.IN);

    assertThat(ask(new long[] {PAID}).senders().count(PAID, 0, 200)).isEqualTo(1);
  }

  @Test
  void aHubOfSendersStaysOneWhateverTheWindow() {
    for (int part = 0; part < 2; part++) {
      EntryColumns entries = bucket();
      for (int sender = 1; sender <= 600; sender++) {
        entry(entries, PAID, part * 600 + sender, 110 + part, Direction.IN);
      }
    }

    assertThat(ask(new long[] {PAID}).senders().count(PAID, 150, 160)).isGreaterThan(1_000);
  }

  @Test
  void tellsWhichAccountsShareADeviceAnAddressAndANetwork() {
    EntryColumns one = bucket();
    session(one, 1, 50, 60, 70);
    session(one, 2, 50, 61, 70);
    session(one, 2, 50, 61, 70);
    EntryColumns other = bucket();
    session(other, 3, 50, 60, 71);
    session(other, 4, 51, 60, 70);
    entry(other, 5, 50, 110, Direction.IN);
    int old = entry(other, 6, 50, SINCE, Direction.NONE);
    other.type[old] = (byte) EntryType.LOGIN.ordinal();

    SharerBook sharers = ask(new long[0], 50, 60, 61, 70).sharers();

    assertThat(sharers.shared()).containsOnlyKeys(50L, 60L, 70L);
    assertThat(sharers.shared().get(50L)).containsExactly(1, 2, 3);
    assertThat(sharers.shared().get(60L)).containsExactly(1, 3, 4);
    assertThat(sharers.shared().get(70L)).containsExactly(1, 2, 4);
    assertThat(sharers.hubs()).isZero();
  }

  @Test
  void keepsOfAHubOfAccountsOnlyThatItIsOne() {
    for (int part = 0; part < 2; part++) {
      EntryColumns entries = bucket();
      for (int account = 1; account <= 250; account++) {
        session(entries, part * 250 + account, 50, 60, 0);
      }
    }
    session(bucket(), 501, 50, 0, 0);

    SharerBook sharers = ask(new long[0], 50, 60).sharers();

    assertThat(sharers.hubs()).isEqualTo(1);
    assertThat(sharers.shared()).containsOnlyKeys(60L);
    assertThat(sharers.shared().get(60L)).hasSize(500);
  }
}
