package org.nightscreen.entry;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Collection;

/**
 * The first characters that words begin with: most texts hold none of these beginnings, and are
 * told apart from those worth a full match in one pass. Case is folded as the full match folds it.
 */
final class Beginnings implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROOM = 1 << 16;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;

  /** Of words that stand alone: what follows a letter or digit is none of them. */
  private final BitSet ofWords = new BitSet(ROOM);

  /** Of words in scripts without blanks: they may stand anywhere. */
  private final BitSet anywhere = new BitSet(ROOM);

  /** Some word is too short, or folds in ways that this cannot tell: every text is worth it. */
  private boolean any;

  Beginnings(Collection<String> words) {
    for (String word : words) {
      any |=
          word.length() < SHORTEST
              || word.chars().anyMatch(one -> Character.isSurrogate((char) one));
      if (!any) {
        (WordList.spaced(word) ? ofWords : anywhere)
            .set(code(word, 0, Math.min(word.length(), LONGEST)));
      }
    }
  }

  /** The next place, at or behind the given one, where a word may begin; -1 if there is none. */
  int next(String text, int from) {
    if (any) {
      return from < text.length() ? from : -1;
    }
    boolean first = from == 0 || !plainLetterOrDigit(text.charAt(from - 1));
    for (int at = from; at + SHORTEST <= text.length(); at++) {
      if ((first && begins(ofWords, text, at)) || begins(anywhere, text, at)) {
        return at;
      }
      first = !plainLetterOrDigit(text.charAt(at));
    }
    return -1;
  }

  private static boolean begins(BitSet beginnings, String text, int at) {
    if (beginnings.isEmpty()) {
      return false;
    }
    for (int length = SHORTEST; length <= LONGEST && at + length <= text.length(); length++) {
      if (beginnings.get(code(text, at, length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean plainLetterOrDigit(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
  }

  private static char folded(char one) {
    return one < 0x80
        ? (one >= 'A' && one <= 'Z' ? (char) (one + 32) : one)
        : Character.toLowerCase(Character.toUpperCase(one));
  }

  /** Different beginnings may share a number; that only costs a full match. */
  private static int code(String text, int from, int length) {
    int code = length;
    for (int at = from; at < from + length; at++) {
      code = code * 31 + folded(text.charAt(at));
    }
    return (code ^ code >>> 16) & (ROOM - 1);
  }
}
