package org.nightscreen.arrival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The hashes of the native keys of a delivery, a sorted array a part: 8 bytes a row is all that
 * finding duplicates costs in an ordinary night.
 */
final class KeyHashes {

  /** So many slices of the hashes are looked at one by one, to need little room beside them. */
  private static final int SLICE_BITS = 6;

  private final List<long[]> parts;

  KeyHashes(List<long[]> parts) {
    this.parts = List.copyOf(parts);
  }

  List<long[]> parts() {
    return parts;
  }

  long count() {
    return parts.stream().mapToLong(part -> part.length).sum();
  }

  /** The hashes that occur more than once, sorted, each once. */
  long[] repeated() {
    return IntStream.range(0, 1 << SLICE_BITS)
        .parallel()
        .mapToObj(this::repeated)
        .flatMapToLong(Arrays::stream)
        .toArray();
  }

  private long[] repeated(int slice) {
    long from = Long.MIN_VALUE + ((long) slice << Long.SIZE - SLICE_BITS);
    long to = from + (1L << Long.SIZE - SLICE_BITS) - 1;
    long[] all =
        parts.stream()
            .flatMapToLong(part -> Arrays.stream(part, firstFrom(part, from), firstAfter(part, to)))
            .toArray();
    Arrays.sort(all);
    return IntStream.range(1, all.length)
        .filter(i -> all[i] == all[i - 1] && (i == 1 || all[i - 2] != all[i]))
        .mapToLong(i -> all[i])
        .toArray();
  }

  private static int firstFrom(long[] sorted, long least) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstAfter(long[] sorted, long most) {
    return most == Long.MAX_VALUE ? sorted.length : firstFrom(sorted, most + 1);
  }

  /** All of them in a form that is quick to look into. */
  HashSet set() {
    HashSet set = new HashSet(count());
    parts.forEach(part -> LongStream.of(part).forEach(set::add));
    return set;
  }

  /** A set of hashes without an object each. */
  static final class HashSet {

    private final long[] slots;
    private final int mask;
    private boolean zero;

    HashSet(long expected) {
      int bits = Math.max(4, Long.SIZE - Long.numberOfLeadingZeros(expected * 3 / 2));
      slots = new long[1 << Math.min(30, bits)];
      mask = slots.length - 1;
    }

    void add(long hash) {
      if (hash == 0) {
        zero = true;
        return;
      }
      int slot = (int) hash & mask;
      while (slots[slot] != 0 && slots[slot] != hash) {
        slot = slot + 1 & mask;
      }
      slots[slot] = hash;
    }

    boolean contains(long hash) {
      int slot = (int) hash & mask;
      while (slots[slot] != 0) {
        if (slots[slot] == hash) {
          return true;
        }
        slot = slot + 1 & mask;
      }
      return hash == 0 && zero;
    }
  }
}
