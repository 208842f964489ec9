package org.nightscreen.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nightscreen.night.Night;

/** What went into a run and what came out, each with its SHA-256. */
final class Manifest {

  private Manifest() {}

  static Map<String, Object> of(HandoverInput input, SortedMap<String, String> outputs) {
    Night night = input.night();
    Map<String, Object> manifest = new TreeMap<>();
    manifest.put("institution", night.institution());
    manifest.put("kind", night.kind().name());
    manifest.put("from", night.from());
    manifest.put("businessDate", night.businessDate());
    manifest.put("revision", night.revision());
    manifest.put("zone", night.zone().getId());
    manifest.put("baseCurrency", night.baseCurrency());
    manifest.put("trial", night.trial());
    manifest.put("startedAt", input.facts().startedAt());
    manifest.put("writtenAt", input.facts().writtenAt());
    manifest.put("codeVersion", input.facts().codeVersion());
    manifest.put("configurationSha256", input.facts().configurationSha256());
    manifest.put("comparedWith", input.facts().comparedWith());
    manifest.put("rulePack", input.rulePack());
    List<InputFile> inputs = new ArrayList<>(input.inputs());
    inputs.sort(
        Comparator.comparing(InputFile::kind)
            .thenComparing(InputFile::name)
            .thenComparing(InputFile::sha256));
    manifest.put("inputs", inputs);
    manifest.put("outputs", outputs);
    return manifest;
  }
}
