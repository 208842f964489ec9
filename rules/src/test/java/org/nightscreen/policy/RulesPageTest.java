package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the rules is generated, so that it never tells another number than the pack. */
class RulesPageTest {

  private static final String WRITE = "nightscreen.writeRulesPage";
  private static final String BEGIN =
      "<!-- generated from the shipped pack: do not edit below -->\n";
  private static final Path PAGE = Path.of("README.md");

  @Test
  void thePageOfTheRulesTellsWhatThePackHolds() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(BEGIN);
    String expected =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + new RulesPage().text();
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, expected);
      return;
    }
    assertThat(page)
        .as(
            "rules/README.md is out of date; write it anew with:"
                + " ./mvnw -pl rules test -Dtest=RulesPageTest -D"
                + WRITE
                + "=true")
        .isEqualTo(expected);
  }
}
