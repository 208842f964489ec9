package org.nightscreen.arrival.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** Reads the YAML file that declares feeds; a key it does not know is an error with its line. */
public final class FeedFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private FeedFile() {}

  private record Document(@JsonProperty("feeds") List<Declared> feeds) {}

  private record Declared(
      @JsonProperty("id") String id,
      @JsonProperty("kind") String kind,
      @JsonProperty("format") Format format,
      @JsonProperty("file") String file,
      @JsonProperty("separator") String separator,
      @JsonProperty("zone") String zone,
      @JsonProperty("precision") Precision precision,
      @JsonProperty("snapshot") SnapshotMode snapshot,
      @JsonProperty("coverageFrom") String coverageFrom,
      @JsonProperty("control") String control,
      @JsonProperty("optional") boolean optional,
      @JsonProperty("rejectLimit") RejectLimit rejectLimit,
      @JsonProperty("columns") Map<String, FieldSource> columns,
      @JsonProperty("statement") Statement statement) {}

  /**
   * The feeds that the file declares, in its order.
   *
   * @throws NightscreenException FEED_CONFIGURATION naming file, line and key
   */
  public static List<Feed> read(Path file) {
    Document document = document(file);
    if (document == null || document.feeds() == null || document.feeds().isEmpty()) {
      throw wrong(file, "declares no feeds; list at least one under 'feeds'");
    }
    Set<String> ids = new HashSet<>();
    for (Declared declared : document.feeds()) {
      if (declared.id() == null
          || !declared.id().matches("[A-Za-z0-9_-]{1,64}")
          || !ids.add(declared.id())) {
        throw wrong(
            file,
            "has a feed whose 'id' is missing, used twice, or not letters, digits, '_' and '-'");
      }
    }
    return document.feeds().stream().map(declared -> feed(file, declared)).toList();
  }

  private static Document document(Path file) {
    try (JsonParser keys = YAML.createParser(Files.readAllBytes(file))) {
      Optional<FeedKeys.UnknownKey> unknown = FeedKeys.firstUnknown(keys);
      if (unknown.isPresent()) {
        throw wrong(
            file,
            "line "
                + unknown.get().line()
                + " has the unknown key '"
                + unknown.get().key()
                + "'; remove or correct it");
      }
      return YAML.readValue(Files.readAllBytes(file), Document.class);
    } catch (JsonMappingException wrongValue) {
      List<JsonMappingException.Reference> path = wrongValue.getPath();
      String key = path.isEmpty() ? "" : path.get(path.size() - 1).getFieldName();
      throw wrong(
          file,
          at(wrongValue)
              + "has a wrong value for the key '"
              + key
              + "'; see the example feeds file");
    } catch (JsonProcessingException noYaml) {
      throw wrong(file, at(noYaml) + "is not readable as YAML; check indentation and quotes");
    } catch (IOException unreadable) {
      throw wrong(file, "cannot be read; check its path and permissions");
    }
  }

  private static Feed feed(Path file, Declared declared) {
    FeedKind kind =
        FeedKind.named(String.valueOf(declared.kind()))
            .orElseThrow(() -> wrong(file, "feed '" + declared.id() + "' has no known 'kind'"));
    if (declared.file() == null) {
      throw wrong(file, "feed '" + declared.id() + "' lacks the key 'file'");
    }
    Map<String, FieldSource> columns = declared.columns() == null ? Map.of() : declared.columns();
    for (String field : columns.keySet()) {
      if (kind.field(field).isEmpty()) {
        throw wrong(
            file,
            "feed '"
                + declared.id()
                + "' maps '"
                + field
                + "', which is no field of "
                + kind.feedName());
      }
    }
    requireStatement(file, declared, kind);
    return new Feed(
        declared.id(),
        kind,
        declared.format() == null ? Format.CSV : declared.format(),
        declared.file(),
        separator(file, declared),
        zone(file, declared),
        declared.precision() == null ? Precision.DETECTED : declared.precision(),
        declared.snapshot() == null ? SnapshotMode.usual(kind) : declared.snapshot(),
        coverage(file, declared),
        declared.control(),
        declared.optional(),
        declared.rejectLimit() == null ? RejectLimit.DEFAULT : declared.rejectLimit(),
        columns,
        declared.statement());
  }

  private static void requireStatement(Path file, Declared declared, FeedKind kind) {
    Statement statement = declared.statement();
    if (statement != null && (kind != FeedKind.BANK_TRANSACTION || statement.account() == null)) {
      throw wrong(
          file,
          "feed '"
              + declared.id()
              + "' has a 'statement' that is no bank_transaction or lacks 'account'");
    }
  }

  private static char separator(Path file, Declared declared) {
    String separator = declared.separator() == null ? "," : declared.separator();
    if (separator.length() != 1 || separator.charAt(0) > 126 || "\"\r\n".contains(separator)) {
      throw wrong(file, "feed '" + declared.id() + "' needs one ASCII character as 'separator'");
    }
    return separator.charAt(0);
  }

  private static ZoneId zone(Path file, Declared declared) {
    try {
      return declared.zone() == null ? ZoneOffset.UTC : ZoneId.of(declared.zone());
    } catch (DateTimeException unknown) {
      throw wrong(file, "feed '" + declared.id() + "' has no IANA time zone in 'zone'");
    }
  }

  private static LocalDate coverage(Path file, Declared declared) {
    try {
      return declared.coverageFrom() == null ? null : LocalDate.parse(declared.coverageFrom());
    } catch (DateTimeException wrong) {
      throw wrong(file, "feed '" + declared.id() + "' has no date in 'coverageFrom'");
    }
  }

  private static String at(JsonProcessingException problem) {
    JsonLocation location = problem.getLocation();
    return location == null ? "" : "line " + location.getLineNr() + " ";
  }

  private static NightscreenException wrong(Path file, String message) {
    return new NightscreenException(
        FailureCode.FEED_CONFIGURATION, "Feed file '" + file.getFileName() + "' " + message + ".");
  }
}
