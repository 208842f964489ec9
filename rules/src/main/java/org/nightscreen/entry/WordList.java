package org.nightscreen.entry;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
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

  public WordList(Collection<String> words) {
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
    boolean spaced =
        word.codePoints().noneMatch(each -> UNSPACED.contains(Character.UnicodeScript.of(each)));
    return spaced ? "(?<![\\p{L}\\p{M}\\p{N}])" + quoted + "(?![\\p{L}\\p{M}\\p{N}])" : quoted;
  }

  boolean occursIn(String text) {
    return pattern != null && text != null && !text.isEmpty() && pattern.matcher(text).find();
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
