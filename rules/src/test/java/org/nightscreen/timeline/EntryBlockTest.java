package org.nightscreen.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBlockTest {

  private static final long SECOND = 1_000_000L;

  /** Everything an entry holds. */
  private static List<Object> told(EntryColumns entries, int entry) {
    return List.of(
        entries.customer[entry],
        entries.account[entry],
        entries.time[entry],
        entries.amount[entry],
        entries.counterparty[entry],
        entries.place[entry],
        entries.flags[entry],
        entries.detail[entry],
        entries.endToEnd[entry],
        entries.nativeAmount[entry],
        entries.listing[entry],
        entries.type[entry],
        entries.direction[entry],
        entries.nativeId(entry));
  }

  private static List<List<Object>> told(EntryColumns entries) {
    return IntStream.range(0, entries.size()).mapToObj(entry -> told(entries, entry)).toList();
  }

  private static EntryColumns drawn(int seed, int size) {
    SplittableRandom draw = new SplittableRandom(seed);
    EntryColumns entries = new EntryColumns();
    for (int entry = 0; entry < size; entry++) {
      int at = entries.add("tx-" + "é".repeat(draw.nextInt(3)) + draw.nextInt(1_000_000));
      entries.customer[at] = draw.nextLong();
      entries.account[at] = draw.nextLong();
      entries.time[at] = draw.nextInt(1 << 30) * SECOND + (seed % 2 == 0 ? 0 : draw.nextInt(9));
      entries.amount[at] = seed % 3 == 0 ? Timeline.UNKNOWN_AMOUNT : draw.nextLong(1L << 40);
      entries.counterparty[at] = draw.nextInt(5) == 0 ? 0 : draw.nextLong();
      entries.place[at] = draw.nextInt(300);
      entries.flags[at] = 1L << draw.nextInt(63);
      entries.detail[at] =
          draw.nextBoolean() ? entries.amount[at] : draw.nextInt(4) - Long.MAX_VALUE + 2;
      entries.nativeAmount[at] = draw.nextLong(-3, 3);
      entries.listing[at] = draw.nextInt(4) - 1;
      entries.type[at] = (byte) draw.nextInt(20);
      entries.direction[at] = (byte) draw.nextInt(3);
    }
    return entries;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void unpacksWhatWasPacked(int seed) {
    for (int size : new int[] {0, 1, 2, 300, 5000}) {
      EntryColumns entries = drawn(seed, size);
      EntryColumns unpacked = new EntryColumns();
      EntryBlock.unpack(EntryBlock.pack(entries), unpacked);
      assertThat(told(unpacked)).isEqualTo(told(entries));
      assertThat(EntryBlock.size(EntryBlock.pack(entries))).isEqualTo(size);
    }
  }

  @Test
  void addsBlocksToWhatIsThere() {
    EntryColumns first = drawn(1, 40);
    EntryColumns second = drawn(2, 70);
    EntryColumns unpacked = new EntryColumns();
    EntryBlock.unpack(EntryBlock.pack(first), unpacked);
    EntryBlock.unpack(EntryBlock.pack(second), unpacked);
    assertThat(told(unpacked).subList(0, 40)).isEqualTo(told(first));
    assertThat(told(unpacked).subList(40, 110)).isEqualTo(told(second));
  }

  @Test
  void packsChosenEntriesThatBorrowTheirIds() {
    EntryColumns entries = drawn(3, 50);
    EntryColumns chosen = entries.gather(new int[] {7, 3, 40, 3});
    EntryColumns unpacked = new EntryColumns();
    EntryBlock.unpack(EntryBlock.pack(chosen), unpacked);
    assertThat(told(unpacked))
        .containsExactly(told(entries, 7), told(entries, 3), told(entries, 40), told(entries, 3));
  }

  @Test
  void chosenEntriesTakeFurtherOnesWithoutTouchingTheirOrigin() {
    EntryColumns entries = drawn(4, 20);
    List<List<Object>> before = told(entries);
    EntryColumns chosen = entries.gather(new int[] {5, 1});
    chosen.addFrom(entries, 9);
    chosen.add("another");
    assertThat(told(chosen).subList(0, 3))
        .containsExactly(told(entries, 5), told(entries, 1), told(entries, 9));
    assertThat(chosen.nativeId(3)).isEqualTo("another");
    assertThat(told(entries)).isEqualTo(before);
  }

  @Test
  void anEntryOfAnOrdinaryMonthTakesLessThanHalfOfItsColumns() {
    EntryColumns entries = drawn(2, 16_384);
    for (int entry = 0; entry < entries.size(); entry++) {
      entries.detail[entry] = entries.amount[entry];
      entries.flags[entry] = 1L << (entry % 9);
    }
    assertThat(EntryBlock.pack(entries).length).isLessThan(entries.size() * 60);
  }
}
