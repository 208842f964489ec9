package org.nightscreen.entry;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A lexicon of the pack: matches whole words, in any case and any script. */
public final class WordList implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Set<Character.UnicodeScript> UNSPACED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.MYANMAR);

  private final Pattern pattern;
  private final Beginnings beginnings;

  public WordList(Collection<String> words) {
    beginnings = new Beginnings(words);
    String alternatives =
        words.stream().sorted().map(WordList::pattern).collect(Collectors.joining("|"));
    pattern =
        words.isEmpty()
            ? null
            : Pattern.compile(
                "(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A whole word; in scripts that put no blanks between words, wherever it stands. */
  private static String pattern(String word) {
    String quoted = Pattern.quote(word);
    return spaced(word)
        ? "(?<![\\p{L}\\p{M}\\p{N}])" + quoted + "(?![\\p{L}\\p{M}\\p{N}])"
        : quoted;
  }

  /** Whether the word's script puts blanks between words. */
  static boolean spaced(String word) {
    return word.codePoints().noneMatch(each -> UNSPACED.contains(Character.UnicodeScript.of(each)));
  }

  boolean occursIn(String text) {
    int at = pattern == null || text == null ? -1 : beginnings.next(text, 0);
    if (at < 0) {
      return false;
    }
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    for (; at >= 0; at = beginnings.next(text, at + 1)) {
      if (matcher.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Two lexicons are equal if they match the same words. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WordList same && text().equals(same.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  private String text() {
    return pattern == null ? "" : pattern.pattern();
  }
}
