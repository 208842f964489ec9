package org.nightscreen.handover.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Section 13: what the case file was made from. Which files and loads the rows came in stands on
 * the page and in the table of transactions, not in the JSON: the same rows, delivered otherwise,
 * are the same case.
 *
 * @param rulePack the rules that judged
 * @param codeVersion version of Nightscreen
 * @param configurationSha256 hash of the configuration; empty where there is none
 * @param feeds rows of the case by feed
 * @param sources the deliveries that the rows of the case come from
 */
public record Provenance(
    RulePackInfo rulePack,
    String codeVersion,
    String configurationSha256,
    List<FeedRows> feeds,
    @JsonIgnore List<SourceFile> sources) {

  public Provenance {
    feeds = List.copyOf(feeds);
    sources = List.copyOf(sources);
  }

  /** How many rows of the case a feed gave. */
  public record FeedRows(String feed, int rows) {}

  /** A delivery: extract file, ledger load, hash of the load's content, rows of the case in it. */
  public record SourceFile(String feed, String file, String loadId, String sha256, int rows) {}
}
