package org.nightscreen.entry;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A lexicon of the pack: matches whole words, in any case and any script. Case is folded one
 * character at a time, as regular expressions fold it.
 */
public final class WordList implements Serializable {

  private static final long serialVersionUID = 2L;

  private static final Set<Character.UnicodeScript> UNSPACED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.MYANMAR);

  private static final int LETTERS_MARKS_NUMBERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final int PLAIN = 0x80;
  private static final int NOTHING = -1;
  private static final int ROOT = 0;
  private static final byte STANDS_ALONE = 1;
  private static final byte STANDS_ANYWHERE = 2;

  private final List<String> words;

  /** The words as a tree of characters: node and folded character to the next node. */
  private final Long2IntOpenHashMap next = new Long2IntOpenHashMap();

  /** The first step for plain characters, folded or not. */
  private final int[] firstPlain = new int[PLAIN];

  /** How the word that ends at a node must stand; 0 where none ends. */
  private byte[] ends = new byte[1];

  public WordList(Collection<String> words) {
    this.words = words.stream().sorted().toList();
    next.defaultReturnValue(NOTHING);
    this.words.forEach(this::add);
    for (int one = 0; one < PLAIN; one++) {
      firstPlain[one] = next.get(step(ROOT, one));
    }
  }

  private void add(String word) {
    int node = ROOT;
    for (int one : word.codePoints().toArray()) {
      long step = step(node, one);
      if (next.get(step) == NOTHING) {
        next.put(step, ends.length);
        ends = Arrays.copyOf(ends, ends.length + 1);
      }
      node = next.get(step);
    }
    ends[node] |= spaced(word) ? STANDS_ALONE : STANDS_ANYWHERE;
  }

  /** Whether the word's script puts blanks between words; else it is found wherever it stands. */
  static boolean spaced(String word) {
    return word.codePoints().noneMatch(each -> UNSPACED.contains(Character.UnicodeScript.of(each)));
  }

  boolean occursIn(String text) {
    if (text == null || words.isEmpty()) {
      return false;
    }
    for (int at = 0, one; at < text.length(); at += Character.charCount(one)) {
      one = text.codePointAt(at);
      int first = one < PLAIN ? firstPlain[one] : next.get(step(ROOT, one));
      if (first != NOTHING && beginsAt(text, at, at + Character.charCount(one), first)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsAt(String text, int begin, int second, int first) {
    boolean alone = begin == 0 || !partOfWord(text.codePointBefore(begin));
    int at = second;
    for (int node = first; node != NOTHING; ) {
      if ((ends[node] & STANDS_ANYWHERE) != 0
          || ((ends[node] & STANDS_ALONE) != 0
              && alone
              && (at == text.length() || !partOfWord(text.codePointAt(at))))) {
        return true;
      }
      if (at == text.length()) {
        return false;
      }
      int one = text.codePointAt(at);
      node = next.get(step(node, one));
      at += Character.charCount(one);
    }
    return false;
  }

  private static boolean partOfWord(int one) {
    return (LETTERS_MARKS_NUMBERS >> Character.getType(one) & 1) != 0;
  }

  private static long step(int node, int one) {
    return (long) node << 32 | Character.toLowerCase(Character.toUpperCase(one));
  }

  /** Two lexicons are equal if they match the same words. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WordList same && words.equals(same.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }
}
