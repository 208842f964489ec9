package org.nightscreen.handover.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headed sections of a Markdown text in plain words, without emphasis, code marks and link
 * targets.
 */
final class ReadmeSections {

  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]*\\)");
  private static final Pattern MARKS =
      Pattern.compile("\\*\\*?([^*\\s](?:[^*]*[^*\\s])?)\\*\\*?|`([^`]+)`");
  private static final Pattern BULLET = Pattern.compile("^\\s{0,3}[-*+] +");

  private final String title;
  private final Map<String, List<String>> linesOfSection;

  private ReadmeSections(String title, Map<String, List<String>> linesOfSection) {
    this.title = title;
    this.linesOfSection = linesOfSection;
  }

  static ReadmeSections of(String markdown) {
    String title = "";
    Map<String, List<String>> sections = new TreeMap<>();
    List<String> current = new ArrayList<>();
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("## ")) {
        current = sections.computeIfAbsent(key(line.substring(3)), heading -> new ArrayList<>());
      } else if (line.startsWith("# ")) {
        title = title.isEmpty() ? plain(line.substring(2)) : title;
      } else {
        current.add(line);
      }
    }
    return new ReadmeSections(title, sections);
  }

  /** The first heading of the text, or empty. */
  String title() {
    return title;
  }

  /** The first paragraph or bullet of a section, in one line; empty where there is none. */
  String firstParagraph(String section) {
    return items(section).stream().findFirst().orElse("");
  }

  /** The bullets and paragraphs of a section, each in one line. */
  List<String> items(String section) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (String line : linesOfSection.getOrDefault(key(section), List.of())) {
      boolean bullet = BULLET.matcher(line).find();
      if (bullet || line.isBlank()) {
        finish(item, items);
      }
      item.append(item.isEmpty() ? "" : " ").append(BULLET.matcher(line).replaceFirst("").strip());
    }
    finish(item, items);
    return items;
  }

  private static void finish(StringBuilder item, List<String> items) {
    if (!item.toString().isBlank()) {
      items.add(plain(item.toString()));
    }
    item.setLength(0);
  }

  private static String key(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  private static String plain(String marked) {
    String unlinked = LINK.matcher(marked).replaceAll("$1");
    return MARKS
        .matcher(unlinked)
        .replaceAll(
            mark -> {
              String words = mark.group(1) == null ? mark.group(2) : mark.group(1);
              return Matcher.quoteReplacement(words);
            })
        .strip();
  }
}
