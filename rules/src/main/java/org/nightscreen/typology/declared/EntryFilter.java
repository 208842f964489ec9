package org.nightscreen.typology.declared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.timeline.Direction;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Parameter;

/**
 * Which entries count: all that is asked must be so. Entries that are not booked yet never count,
 * unless they are what is asked for.
 *
 * @param direction the direction, or null for any
 * @param types one of these types; none means any
 * @param is all of these
 * @param not none of these
 * @param amountAtLeast parameter that the amount reaches, or null
 * @param amountAtMost parameter that the amount does not exceed, or null
 */
record EntryFilter(
    Direction direction,
    Set<EntryType> types,
    List<Word> is,
    List<Word> not,
    String amountAtLeast,
    String amountAtMost) {

  /** It counts, by what was known when it was booked. */
  static final int SURELY = 1;

  /** It counts once listings made later count too. */
  static final int LATER = 2;

  /** It counts, or would if a missing input said so. */
  static final int PERHAPS = 4;

  static final List<String> KEYS =
      List.of("direction", "types", "is", "not", "amountAtLeast", "amountAtMost");

  private static final List<Direction> DIRECTIONS =
      List.of(Direction.IN, Direction.OUT, Direction.CONVERSION);
  private static final List<EntryType> TYPES =
      Arrays.stream(EntryType.values()).filter(type -> !type.session()).toList();

  static EntryFilter read(YamlPart part, Terms terms) {
    part.withKeys(KEYS);
    Set<EntryType> types = EnumSet.noneOf(EntryType.class);
    if (part.has("types")) {
      part.get("types")
          .scalars()
          .forEach(type -> types.add(Terms.word(type, "type", TYPES, Terms::text)));
    }
    return new EntryFilter(
        part.has("direction")
            ? Terms.word(part.get("direction"), "direction", DIRECTIONS, Terms::text)
            : null,
        types,
        words(part, "is"),
        words(part, "not"),
        amount(part, "amountAtLeast", terms),
        amount(part, "amountAtMost", terms));
  }

  private static List<Word> words(YamlPart part, String key) {
    return part.has(key)
        ? part.get(key).scalars().stream()
            .map(word -> Terms.word(word, "flag", List.of(Word.values()), Word::text))
            .toList()
        : List.of();
  }

  private static String amount(YamlPart part, String key, Terms terms) {
    return part.has(key) ? terms.parameter(part.get(key), Parameter.Unit.AMOUNT) : null;
  }

  /** How an entry counts: a sum of {@link #SURELY}, {@link #LATER} and {@link #PERHAPS}. */
  int counts(Timeline timeline, int entry, Limits limits, boolean watchlistKnown) {
    if (!couldCount(timeline, entry, limits)) {
      return 0;
    }
    boolean surely = amountKnown(timeline, entry);
    boolean later = surely;
    boolean perhaps = true;
    for (Word word : is) {
      if (!word.holds(timeline, entry)) {
        surely = false;
        later &= word.holdsLater(timeline, entry);
        perhaps &= !word.missing(timeline, entry, watchlistKnown).isEmpty();
      }
    }
    for (Word word : not) {
      boolean denied = word.missing(timeline, entry, watchlistKnown).isEmpty();
      surely &= denied;
      later &= denied;
    }
    return (perhaps ? PERHAPS : 0) | (surely ? SURELY : 0) | (later ? LATER : 0);
  }

  private boolean couldCount(Timeline timeline, int entry, Limits limits) {
    if ((direction != null && timeline.direction(entry) != direction)
        || (!types.isEmpty() && !types.contains(timeline.type(entry)))
        || (timeline.is(entry, EntryFlag.PENDING) && !is.contains(Word.PENDING))) {
      return false;
    }
    for (Word word : not) {
      if (word.holds(timeline, entry)) {
        return false;
      }
    }
    return !timeline.amountKnown(entry)
        || ((amountAtLeast == null || timeline.amount(entry) >= limits.amount(amountAtLeast))
            && (amountAtMost == null || timeline.amount(entry) <= limits.amount(amountAtMost)));
  }

  private boolean amountKnown(Timeline timeline, int entry) {
    return (amountAtLeast == null && amountAtMost == null) || timeline.amountKnown(entry);
  }

  /** The first input for want of which nobody can tell whether the entry counts, or empty. */
  String missing(Timeline timeline, int entry, boolean watchlistKnown) {
    for (List<Word> words : List.of(is, not)) {
      for (Word word : words) {
        String missing = word.missing(timeline, entry, watchlistKnown);
        if (!missing.isEmpty()) {
          return missing;
        }
      }
    }
    return amountKnown(timeline, entry) ? "" : "fx_rate";
  }
}
