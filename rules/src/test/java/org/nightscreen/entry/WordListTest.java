package org.nightscreen.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The quick look must never hide what the full match finds. */
class BeginningsTest {

  private static final List<String> WORDS =
      List.of("tax", "unlock", "top up", "Straße", "投资", "ภาษี", "usdt投资", "penalties");

  private static final String[] PIECES = {
    "tax",
    "TAX",
    "taxi",
    "syntax",
    "un",
    "lock",
    "UNLOCK",
    "top up",
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
  void looksAtEveryTextThatHoldsAWord() {
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
  void sparesOrdinaryTextsTheFullMatch() {
    Beginnings beginnings = new Beginnings(List.of("tax", "unlock", "investment"));
    assertThat(beginnings.next("Invoice 4711, thank you", 0)).isNegative();
    assertThat(beginnings.next("syntax", 0)).isNegative();
    assertThat(beginnings.next("the TAX", 0)).isEqualTo(4);
    assertThat(beginnings.next("the TAX", 5)).isNegative();
    assertThat(beginnings.next("", 0)).isNegative();
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
