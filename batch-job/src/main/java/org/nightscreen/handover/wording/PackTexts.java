package org.nightscreen.handover.wording;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightscreen.policy.RulePack;
import org.nightscreen.typology.Typology;

/**
 * The words of a rule pack: {@code reading.yaml} and {@code README.md} of every enabled typology's
 * folder. Both files may be missing; what they would say is then empty, and the heading, the title
 * of the declaration or the code stands for the title.
 */
public final class PackTexts implements TypologyCatalogue {

  private static final String README = "README.md";

  /** A red flag and, in brackets behind it, where it is published. */
  private static final Pattern RED_FLAG = Pattern.compile("(.*?)\\s*\\[([^\\[\\]]+)]\\.?");

  private final Map<String, TypologyText> texts = new TreeMap<>();

  /**
   * Reads the words of a pack.
   *
   * @throws org.nightscreen.failure.NightscreenException RULE_PACK with file and key if a {@code
   *     reading.yaml} is wrong
   */
  public PackTexts(RulePack pack) {
    for (Typology typology : pack.typologies()) {
      texts.put(typology.code(), read(pack, typology));
    }
  }

  @Override
  public TypologyText text(String typology) {
    TypologyText text = texts.get(typology);
    return text == null ? TypologyText.undescribed(typology) : text;
  }

  private static TypologyText read(RulePack pack, Typology typology) {
    String folder = "typologies/" + typology.slug() + "/";
    ReadmeSections readme =
        ReadmeSections.of(has(pack, folder + README) ? pack.text(folder + README) : "");
    Reading reading = reading(pack, typology, folder + Reading.FILE, readme);
    return new TypologyText(
        typology.code(),
        reading.title(),
        readme.firstParagraph("Behaviour"),
        reading.sentence(),
        readme.items("Red flags").stream().map(PackTexts::redFlag).toList(),
        reading.rows(),
        reading.evidence(),
        readme.items("False positives"));
  }

  private static Reading reading(
      RulePack pack, Typology typology, String file, ReadmeSections readme) {
    if (has(pack, file)) {
      return Reading.of(file, pack.text(file), pack.widest(typology.code()).all().keySet());
    }
    if (!readme.title().isEmpty()) {
      return Reading.none(readme.title());
    }
    return Reading.none(typology.title().isEmpty() ? typology.code() : typology.title());
  }

  private static RedFlag redFlag(String bullet) {
    Matcher sourced = RED_FLAG.matcher(bullet);
    return sourced.matches()
        ? new RedFlag(sourced.group(1), sourced.group(2))
        : new RedFlag(bullet, "");
  }

  private static boolean has(RulePack pack, String path) {
    return pack.paths(path).contains(path);
  }
}
