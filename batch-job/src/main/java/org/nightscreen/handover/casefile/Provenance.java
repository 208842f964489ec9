package org.nightscreen.handover.casefile;

import java.util.List;

/**
 * Section 13: what the case file was made from.
 *
 * @param rulePack the rules that judged
 * @param codeVersion version of Nightscreen
 * @param configurationSha256 hash of the configuration; empty where there is none
 * @param sources the deliveries that the rows of the case come from
 */
public record Provenance(
    RulePackInfo rulePack, String codeVersion, String configurationSha256, List<SourceFile> sources) {

  public Provenance {
    sources = List.copyOf(sources);
  }

  /** A delivery: extract file, ledger load, hash of the load's content, rows of the case in it. */
  public record SourceFile(String feed, String file, String loadId, String sha256, int rows) {}
}
