package org.nightscreen.handover.casefile;

import java.util.List;
import java.util.TreeMap;
import org.nightscreen.handover.casefile.Provenance.FeedRows;
import org.nightscreen.handover.casefile.Provenance.SourceFile;
import org.nightscreen.handover.material.SourceLine;

/** Writes section 13: the deliveries of the rows shown, by feed, file and load. */
final class ProvenanceSection {

  private ProvenanceSection() {}

  static Provenance of(CaseView view) {
    TreeMap<String, SourceFile> sources = new TreeMap<>();
    for (NumberedRow row : view.rows()) {
      SourceLine at = row.transaction().source();
      String feed = row.transaction().feed();
      sources.merge(
          feed + "\n" + at.file() + "\n" + at.loadId(),
          new SourceFile(feed, at.file(), at.loadId(), at.loadSha256(), 1),
          (sum, next) ->
              new SourceFile(
                  sum.feed(), sum.file(), sum.loadId(), sum.sha256(), sum.rows() + next.rows()));
    }
    CaseSetting setting = view.setting();
    return new Provenance(
        setting.rulePack(),
        setting.codeVersion(),
        setting.configurationSha256(),
        feeds(view),
        List.copyOf(sources.values()));
  }

  private static List<FeedRows> feeds(CaseView view) {
    TreeMap<String, Integer> rows = new TreeMap<>();
    view.rows().forEach(row -> rows.merge(row.transaction().feed(), 1, Integer::sum));
    return rows.entrySet().stream()
        .map(feed -> new FeedRows(feed.getKey(), feed.getValue()))
        .toList();
  }
}
