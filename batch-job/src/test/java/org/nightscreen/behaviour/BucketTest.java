package org.nightscreen.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nightscreen.timeline.EntryBlock;
import org.nightscreen.timeline.EntryColumns;
import org.nightscreen.timeline.EntryFlag;

/** Order of a bucket, against sorting its entries one by one. */
class BucketTest {

  private record One(long customer, long time, int direction, String id, boolean touched) {}

  private static final Comparator<One> ORDER =
      Comparator.comparingLong(One::time).thenComparingInt(One::direction).thenComparing(One::id);

  private static final long SINCE = 25;

  private static List<One> world(Random random) {
    List<One> all = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      all.add(
          new One(
              random.nextInt(12) - 6,
              random.nextInt(50),
              random.nextInt(3),
              "T" + random.nextInt(1_000) + "-" + number,
              random.nextInt(100) == 0));
    }
    return all;
  }

  private static Bucket bucket(List<One> all, int blocks) {
    Bucket bucket = new Bucket();
    for (int block = 0; block < blocks; block++) {
      EntryColumns entries = new EntryColumns();
      for (int number = block; number < all.size(); number += blocks) {
        One one = all.get(number);
        int at = entries.add(one.id());
        entries.customer[at] = one.customer();
        entries.time[at] = one.time();
        entries.direction[at] = (byte) one.direction();
        entries.flags[at] = one.touched() ? EntryFlag.TOUCHED.bit() : 0;
      }
      bucket.add(Parcel.entries(EntryBlock.pack(entries)));
    }
    return bucket;
  }

  private static List<String> ids(EntryColumns entries) {
    List<String> ids = new ArrayList<>();
    for (int entry = 0; entries != null && entry < entries.size(); entry++) {
      ids.add(entries.nativeId(entry));
    }
    return ids;
  }

  private static List<String> ids(List<One> ones, long after) {
    return ones.stream().filter(one -> one.time() > after).sorted(ORDER).map(One::id).toList();
  }

  @Test
  void handsOutEachCustomerInTimeOrderAndWhatItDidLately() {
    Random random = new Random(20260302);
    for (int world = 0; world < 50; world++) {
      List<One> all = world(random);
      TreeMap<Long, List<One>> expected = new TreeMap<>();
      all.forEach(
          one -> expected.computeIfAbsent(one.customer(), any -> new ArrayList<>()).add(one));
      boolean touchedOnly = random.nextBoolean();
      List<List<String>> seen = new ArrayList<>();
      bucket(all, 1 + random.nextInt(4))
          .forEachCustomer(
              touchedOnly,
              SINCE,
              (whole, late) -> {
                seen.add(whole == null ? null : ids(whole));
                seen.add(ids(late));
              });
      List<List<String>> wanted = new ArrayList<>();
      for (List<One> ofOne : expected.values()) {
        boolean whole = !touchedOnly || ofOne.stream().anyMatch(One::touched);
        List<String> late = ids(ofOne, SINCE);
        if (whole || !late.isEmpty()) {
          wanted.add(whole ? ids(ofOne, Long.MIN_VALUE) : null);
          wanted.add(late);
        }
      }
      assertThat(seen).isEqualTo(wanted);
    }
  }
}
