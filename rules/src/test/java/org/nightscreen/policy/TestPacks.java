package org.nightscreen.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nightscreen.typology.rapidcryptoofframp.RapidCryptoOffRamp;

/** Packs made from the shipped one with T01 alone enabled, changed in one place. */
final class TestPacks {

  static final String FOLDER = "typologies/rapid-crypto-off-ramp/";
  static final String THRESHOLDS = FOLDER + "thresholds.csv";
  static final String RULES = FOLDER + "rapid-crypto-off-ramp.drl";

  private static final PackFiles FILES = offRampOnly(PackFiles.builtIn());

  private TestPacks() {}

  static PackFiles files() {
    return FILES;
  }

  static RulePack pack(PackFiles files) {
    return RulePack.of(files, List.of(new RapidCryptoOffRamp()));
  }

  /** The pack with one piece of one file replaced by another. */
  static PackFiles changed(String path, String piece, String by) {
    return changed(FILES, path, piece, by);
  }

  static PackFiles changed(PackFiles files, String path, String piece, String by) {
    String text = files.text(path);
    if (!text.contains(piece)) {
      throw new IllegalArgumentException(path + " does not contain " + piece);
    }
    return files.with(path, text.replace(piece, by).getBytes(StandardCharsets.UTF_8));
  }

  /** The pack with a line added to one file. */
  static PackFiles added(PackFiles files, String path, String line) {
    return files.with(path, (files.text(path) + line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The line of the rules on which the piece first stands. */
  static int lineOf(String piece) {
    String text = FILES.text(RULES);
    return 1
        + (int)
            text.substring(0, text.indexOf(piece))
                .chars()
                .filter(character -> character == '\n')
                .count();
  }

  /** A line of a threshold table with the usual texts. */
  static String row(
      String typology,
      String parameter,
      String segment,
      String country,
      String value,
      String unit) {
    return String.join(
        ",",
        typology,
        parameter,
        segment,
        country,
        value,
        unit,
        "Seen in cases",
        "Analysis of 2025",
        "Compliance",
        "Second line",
        "2020-01-01",
        "",
        "2028-12-31",
        "UNCALIBRATED",
        "");
  }

  private static PackFiles offRampOnly(PackFiles shipped) {
    String manifest =
        shipped
            .text("pack.yaml")
            .lines()
            .map(
                line ->
                    line.contains("{slug: ") && !line.contains("rapid-crypto-off-ramp")
                        ? line.replace("enabled: true", "enabled: false")
                        : line)
            .reduce("", (text, line) -> text + line + "\n");
    return shipped.with("pack.yaml", manifest.getBytes(StandardCharsets.UTF_8));
  }
}
