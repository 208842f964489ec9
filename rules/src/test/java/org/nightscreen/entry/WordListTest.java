package org.nightscreen.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A lexicon finds what a regular expression finds that says the same. */
class WordListTest {

  private static final List<String> WORDS =
      List.of(
          "tax",
          "unlock",
          "top up",
          "Straße",
          "投资",
          "ภาษี",
          "usdt投资",
          "penalties",
          "𐐨1",
          "tax refund");

  private static final String[] PIECES = {
    "tax",
    "TAX",
    "taxi",
    "syntax",
    "un",
    "lock",
    "UNLOCK",
    "top up",
    " refund",
    " ",
    "-",
    "1",
    "投",
    "资",
    "投资",
    "ภาษี",
    "straße",
    "STRASSE",
    "usdt",
    "USDT投资",
    "penalties",
    "é",
    "ﬀ",
    "İ",
    "."
  };

  @Test
  void findsEveryTextThatHoldsAWord() {
    WordList words = new WordList(WORDS);
    SplittableRandom draw = new SplittableRandom(11);
    int found = 0;
    for (int time = 0; time < 20_000; time++) {
      StringBuilder text = new StringBuilder();
      for (int piece = draw.nextInt(6); piece >= 0; piece--) {
        text.append(PIECES[draw.nextInt(PIECES.length)]);
      }
      boolean holds = holds(text.toString());
      found += holds ? 1 : 0;
      assertThat(words.occursIn(text.toString())).as(text.toString()).isEqualTo(holds);
    }
    assertThat(found).isBetween(2_000, 18_000);
  }

  @Test
  void findsNoPartsOfWordsAndNothingInAnEmptyLexicon() {
    WordList words = new WordList(List.of("tax", "unlock", "investment"));
    assertThat(words.occursIn("Invoice 4711, thank you")).isFalse();
    assertThat(words.occursIn("syntax, taxi, tax2, 2tax")).isFalse();
    assertThat(words.occursIn("the TAX")).isTrue();
    assertThat(words.occursIn("taxi/tax.")).isTrue();
    assertThat(words.occursIn("")).isFalse();
    assertThat(words.occursIn(null)).isFalse();
    assertThat(new WordList(List.of()).occursIn("tax")).isFalse();
  }

  /** Where regular expressions look at half of a character, a lexicon looks at all of it. */
  @Test
  void foldsAndBoundsCharactersOutsideTheBasicPlane() {
    WordList words = new WordList(List.of("tax", "𐐨b"));
    assertThat(words.occursIn("a 𐐀B c")).isTrue();
    assertThat(words.occursIn("𐐨tax")).isFalse();
    assertThat(words.occursIn("tax𐐨")).isFalse();
    assertThat(words.occursIn("😀tax😀")).isTrue();
  }

  private static boolean holds(String text) {
    return WORDS.stream()
        .map(word -> WordList.spaced(word) ? standingAlone(word) : Pattern.quote(word))
        .anyMatch(
            pattern ->
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .find());
  }

  private static String standingAlone(String word) {
    return "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\p{N}])";
  }
}
