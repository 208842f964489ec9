package org.nightscreen.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code pack.yaml} says.
 *
 * @param name name of the pack
 * @param version version of the pack
 * @param author who answers for it and may not approve it
 * @param margin share by which near misses relax thresholds
 * @param typologies folders of the pack
 * @param counterIndicators points by which an innocent explanation lowers a score, or {@code
 *     suppress}
 * @param lexicons words by name of the lexicon
 * @param roundUnits common small note by currency
 * @param stablecoins tickers of stablecoins
 */
record PackManifest(
    String name,
    String version,
    String author,
    BigDecimal margin,
    List<Folder> typologies,
    Map<String, JsonNode> counterIndicators,
    Map<String, List<String>> lexicons,
    Map<String, BigDecimal> roundUnits,
    Set<String> stablecoins) {

  /**
   * A typology of the pack.
   *
   * @param slug name of its folder
   * @param enabled whether it is judged
   * @param rules number of rules its DRL files declare, or null where it is not fixed
   */
  record Folder(
      @JsonProperty(required = true) String slug,
      @JsonProperty(required = true) boolean enabled,
      Integer rules) {}

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  PackManifest {
    typologies = typologies == null ? List.of() : List.copyOf(typologies);
    counterIndicators = counterIndicators == null ? Map.of() : Map.copyOf(counterIndicators);
    lexicons = lexicons == null ? Map.of() : Map.copyOf(lexicons);
    roundUnits = roundUnits == null ? Map.of() : Map.copyOf(roundUnits);
    stablecoins = stablecoins == null ? Set.of() : Set.copyOf(stablecoins);
  }

  static PackManifest read(PackFiles pack) {
    PackManifest manifest = parse(pack);
    require(manifest.name(), "name");
    require(manifest.version(), "version");
    require(manifest.author(), "author");
    BigDecimal margin = manifest.margin();
    if (margin == null || margin.signum() < 0 || margin.compareTo(BigDecimal.ONE) >= 0) {
      throw PackFault.in(
          PackFiles.MANIFEST,
          "margin is " + margin,
          "write a share from 0 to less than 1, such as 0.10");
    }
    for (Folder folder : manifest.typologies()) {
      if (pack.paths(PackFiles.TYPOLOGIES + folder.slug() + "/", "").isEmpty()) {
        throw PackFault.in(
            PackFiles.MANIFEST,
            "typology '" + folder.slug() + "' has no folder under typologies/",
            "add the folder or remove the entry");
      }
    }
    manifest.requireEveryFolderDeclaredOnce(pack);
    return manifest;
  }

  private static PackManifest parse(PackFiles pack) {
    try {
      return YAML.readValue(pack.text(PackFiles.MANIFEST), PackManifest.class);
    } catch (JsonProcessingException e) {
      if (e instanceof UnrecognizedPropertyException unknown) {
        throw PackFault.in(
            PackFiles.MANIFEST,
            "key '" + unknown.getPropertyName() + "' is not known",
            "correct it");
      }
      long line = e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1);
      throw PackFault.at(PackFiles.MANIFEST, line, reason(e), "correct it");
    }
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String key = mapping.getPath().get(mapping.getPath().size() - 1).getFieldName();
      return "the value of "
          + (key == null ? "a list" : "key '" + key + "'")
          + " is missing or of the wrong kind";
    }
    return "the file is not YAML ("
        + e.getOriginalMessage().lines().findFirst().orElse("").strip()
        + ")";
  }

  private static void require(String value, String key) {
    if (value == null || value.isBlank()) {
      throw PackFault.in(PackFiles.MANIFEST, key + " is missing", "add it");
    }
  }

  private void requireEveryFolderDeclaredOnce(PackFiles pack) {
    TreeSet<String> declared = new TreeSet<>();
    for (Folder folder : typologies) {
      if (!declared.add(folder.slug())) {
        throw PackFault.in(
            PackFiles.MANIFEST,
            "typology '" + folder.slug() + "' is listed twice",
            "remove one entry");
      }
    }
    for (String path : pack.paths(PackFiles.TYPOLOGIES, "")) {
      String[] parts = path.split("/");
      if (parts.length > 2 && !declared.contains(parts[1])) {
        throw PackFault.in(
            path,
            "pack.yaml does not list typology '" + parts[1] + "'",
            "list it there, enabled or not, or remove the folder");
      }
    }
  }

  /** What the pack does with counter-indicators. */
  CounterIndicators policy() {
    TreeMap<String, Integer> lowered = new TreeMap<>();
    TreeSet<String> suppressed = new TreeSet<>();
    counterIndicators.forEach(
        (name, effect) -> {
          if (effect.isTextual() && effect.asText().equals("suppress")) {
            suppressed.add(name);
          } else if (effect.isInt() && effect.asInt() >= 0) {
            lowered.put(name, effect.asInt());
          } else {
            throw PackFault.in(
                PackFiles.MANIFEST,
                "counter-indicator '" + name + "' has the effect '" + effect.asText() + "'",
                "write the points it takes from a score, or suppress");
          }
        });
    return new CounterIndicators(lowered, suppressed);
  }
}
