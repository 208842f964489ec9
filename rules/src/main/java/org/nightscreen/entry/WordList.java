package org.nightscreen.entry;

import java.io.Serializable;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A lexicon of the pack: matches whole words, in any case and any script. */
public final class WordList implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Pattern pattern;

  public WordList(Collection<String> words) {
    String alternatives =
        words.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    pattern =
        words.isEmpty()
            ? null
            : Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean occursIn(String text) {
    return pattern != null && text != null && !text.isEmpty() && pattern.matcher(text).find();
  }
}
