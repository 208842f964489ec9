package org.nightscreen.typology.declared;

import java.util.List;

/**
 * One declared yes-or-no finding: of the subject, or whether any entry of a window counts.
 *
 * @param name its name
 * @param is what the subject must be; empty for a finding about entries
 * @param not what the subject must not be
 * @param filter which entries count, or null for a finding about the subject
 * @param window how far it looks back from the anchor, or null for a finding about the subject
 * @param evidence whether the entries it found are evidence
 */
record FindingRule(
    String name,
    List<SubjectWord> is,
    List<SubjectWord> not,
    EntryFilter filter,
    Window window,
    boolean evidence) {

  private static final List<String> OF_ENTRIES = List.of("filter", "window", "evidence");
  private static final List<String> OF_SUBJECT = List.of("is", "not");

  static FindingRule read(YamlPart part, Terms terms) {
    part.withKeys(List.of("filter", "window", "evidence", "is", "not"));
    if (part.has("filter") || part.has("window")) {
      part.withKeys(OF_ENTRIES);
      return new FindingRule(
          part.key(),
          List.of(),
          List.of(),
          EntryFilter.read(part.require("filter"), terms),
          Window.read(part.require("window"), terms),
          !part.has("evidence") || part.get("evidence").yes());
    }
    part.withKeys(OF_SUBJECT);
    if (part.map().isEmpty()) {
      throw part.fault(
          YamlPart.quoted(part.key()) + " finds nothing", "write filter and window, or is or not");
    }
    return new FindingRule(part.key(), words(part, "is"), words(part, "not"), null, null, false);
  }

  private static List<SubjectWord> words(YamlPart part, String key) {
    return part.has(key)
        ? part.get(key).scalars().stream()
            .map(
                word ->
                    Terms.word(word, "subject word", List.of(SubjectWord.values()), Terms::text))
            .toList()
        : List.of();
  }

  boolean ofEntries() {
    return filter != null;
  }
}
