package org.nightscreen.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.arrival.LoadPurpose;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.run.stage.Inputs;
import org.nightscreen.run.stage.RunPlan;

/** The delivery of a run plan. */
final class DropFiles {

  private DropFiles() {}

  /** The feeds of the plan and the files that are there for them. */
  static FeedSet feeds(RunPlan plan, LoadPurpose purpose) {
    Inputs inputs = plan.inputs();
    FeedSet feeds =
        inputs.feedConfig() == null
            ? FeedSet.canonicalDrop(inputs.feeds(), plan.night(), purpose)
            : FeedSet.declared(inputs.feedConfig(), inputs.feeds(), plan.night());
    feeds = feeds.withAllowedMissing(inputs.allowMissing());
    return inputs.coverageFrom() == null ? feeds : feeds.withCoverageFrom(inputs.coverageFrom());
  }

  /**
   * Fails unless every file the night needs is there and readable.
   *
   * @throws NightscreenException INPUT_MISSING with everything that is wrong
   */
  static void require(FeedSet feeds) {
    List<String> findings = feeds.check();
    if (!findings.isEmpty()) {
      throw new NightscreenException(FailureCode.INPUT_MISSING, String.join(" ", findings));
    }
  }

  /**
   * SHA-256 over the lists of the delivery: what they say decides hits, so a resume is held to
   * them.
   */
  static String listsHash(FeedSet feeds) {
    List<Path> lists =
        feeds.files(Set.of(FeedKind.WATCHLIST, FeedKind.PARTY_REFERENCE)).stream()
            .sorted()
            .toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path list : lists) {
        digest.update(list.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        for (Path part : parts(list)) {
          digest.update(Files.readAllBytes(part));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.PERMISSION,
          "A list of the delivery cannot be read; check owner and mode.",
          e);
    }
  }

  /** A list is one file, or as Parquet a directory of part files. */
  private static List<Path> parts(Path list) throws IOException {
    if (!Files.isDirectory(list)) {
      return List.of(list);
    }
    try (Stream<Path> files = Files.list(list)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }
}
