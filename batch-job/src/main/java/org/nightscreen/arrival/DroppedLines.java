package org.nightscreen.arrival;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Lines whose key is known: those to leave out as duplicates and those to refuse as conflicts. */
final class DroppedLines implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long[] NO_LINES = {};

  /** Nothing is dropped. */
  static final DroppedLines NONE = new DroppedLines();

  private final HashMap<String, Lines> duplicates = new HashMap<>();
  private final HashMap<String, Lines> conflicts = new HashMap<>();

  /** Line numbers, a few bytes each however many they are. */
  private static final class Lines implements Serializable {

    private static final long serialVersionUID = 1L;

    private long[] numbers = new long[16];
    private int count;

    void add(long line) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = line;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(numbers, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  void addDuplicate(String file, long line) {
    duplicates.computeIfAbsent(file, unknown -> new Lines()).add(line);
  }

  void addConflict(String file, long line) {
    conflicts.computeIfAbsent(file, unknown -> new Lines()).add(line);
  }

  boolean isEmpty() {
    return duplicates.isEmpty() && conflicts.isEmpty();
  }

  /** Whether any line of the file is dropped. */
  boolean concern(String file) {
    return duplicates.containsKey(file) || conflicts.containsKey(file);
  }

  /** Whether any line of the file from a first one to before a last one is dropped. */
  boolean within(String file, long from, long before) {
    return concern(file)
        && LongStream.concat(Arrays.stream(duplicates(file)), Arrays.stream(conflicts(file)))
            .anyMatch(line -> line >= from && line < before);
  }

  /** The duplicate lines of a file, sorted. */
  long[] duplicates(String file) {
    return sorted(duplicates, file);
  }

  /** The conflicting lines of a file, sorted. */
  long[] conflicts(String file) {
    return sorted(conflicts, file);
  }

  private static long[] sorted(Map<String, Lines> lines, String file) {
    Lines of = lines.get(file);
    return of == null ? NO_LINES : of.sorted();
  }
}
