package org.nightscreen.handover.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.policy.RulePack;

/** A typology of DRL, thresholds and examples alone, without {@code reading.yaml} or a page. */
class DeclaredTextsTest {

  private static final String FOLDER = "typologies/many-small-credits/";
  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          name: own
          version: 1.0.0
          author: Compliance
          margin: 0.10
          typologies:
            - {slug: many-small-credits, enabled: true}
          """,
          FOLDER + "measures.yaml",
          """
          code: K100
          title: Many small credits
          disposition: unclear
          standsAlone: false
          subject: customer
          anchor: {direction: in}
          measures:
            credits: {filter: {direction: in}, window: 7d, aggregate: count}
          """,
          FOLDER + "thresholds.csv",
          """
          typology,parameter,segment,country,value,unit,rationale,source,owner,approved_by,\
          effective_from,effective_to,review_by,status,evidence
          K100,many,DEFAULT,,20,count,Few have so many,Own cases,Compliance,Second line,\
          2026-01-01,,2028-12-31,UNCALIBRATED,
          """,
          FOLDER + "many-small-credits.drl",
          """
          package typologies.manysmallcredits
          import org.nightscreen.hit.Severity
          import org.nightscreen.typology.declared.Measured
          global org.nightscreen.policy.Verdicts verdicts
          rule "K100.1 Many credits within a week"
          when
              $m : Measured( typology == "K100", atLeast("credits", "many") )
          then
              verdicts.raise("K100.1", $m, Severity.LOW);
          end
          """,
          FOLDER + "fixtures/positive/expected.yaml",
          "typology: K100\nhit: true\n");

  @TempDir Path pack;

  @Test
  void isCalledByTheTitleOfItsDeclaration() throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = pack.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.writeString(pack.resolve("segments.csv"), RulePack.builtIn().text("segments.csv"));
    TypologyText text = new PackTexts(RulePack.from(pack)).text("K100");
    assertThat(text)
        .isEqualTo(
            new TypologyText(
                "K100", "Many small credits", "", "", List.of(), List.of(), List.of(), List.of()));
  }
}
