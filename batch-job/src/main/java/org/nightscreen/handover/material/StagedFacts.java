package org.nightscreen.handover.material;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nightscreen.detection.Unevaluated;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.handover.material.QualityFacts.NotJudged;
import org.nightscreen.handover.material.QualityFacts.RejectedLine;

/** What arrival refused and detection could not judge, as far as a case needs to know. */
record StagedFacts(Map<String, List<NotJudged>> notJudgedByCustomer, List<Refused> refused) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9_-]+");
  private static final int MOST_REFUSED = 100_000;

  /** A refused line and the words of its original text. */
  record Refused(RejectedLine line, Set<String> words) {}

  static StagedFacts read(Path arrivalStaging, List<Unevaluated> unevaluated) {
    Map<String, List<NotJudged>> notJudged = new HashMap<>();
    for (Unevaluated one : unevaluated) {
      notJudged
          .computeIfAbsent(one.customerId(), any -> new ArrayList<>())
          .add(new NotJudged(one.typology(), one.outcome().name(), one.reason()));
    }
    List<Refused> refused = new ArrayList<>();
    each(
        arrivalStaging.resolve("rejects.csv"),
        line -> {
          if (refused.size() < MOST_REFUSED) {
            refused.add(refused(line));
          }
        });
    return new StagedFacts(notJudged, refused);
  }

  /** What could not be judged for the customers of a case. */
  List<NotJudged> notJudged(Collection<String> customerIds) {
    return customerIds.stream()
        .flatMap(customer -> notJudgedByCustomer.getOrDefault(customer, List.of()).stream())
        .distinct()
        .sorted(
            Comparator.comparing(NotJudged::typology)
                .thenComparing(NotJudged::outcome)
                .thenComparing(NotJudged::reason))
        .toList();
  }

  /** Refused lines in which one of the ids stands as a word of its own. */
  List<RejectedLine> rejectsNaming(Set<String> ids) {
    return refused.stream()
        .filter(line -> line.words().stream().anyMatch(ids::contains))
        .map(Refused::line)
        .toList();
  }

  private static Refused refused(NamedCsvRecord line) {
    RejectedLine rejected =
        new RejectedLine(
            line.getField("feed"),
            line.getField("file"),
            Long.parseLong(line.getField("line")),
            line.getField("reason"),
            line.getField("message"));
    return new Refused(
        rejected,
        Set.copyOf(
            new java.util.TreeSet<>(List.of(BETWEEN_WORDS.split(line.getField("original"))))));
  }

  private static void each(Path file, Consumer<NamedCsvRecord> taking) {
    if (Files.notExists(file)) {
      return;
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(taking);
    } catch (IOException | UncheckedIOException damaged) {
      throw new NightscreenException(
          FailureCode.STORE_UNAVAILABLE,
          "The staged table "
              + file.getFileName()
              + " cannot be read; resume the run from the step that wrote it.",
          damaged);
    }
  }
}
