package org.nightscreen.arrival;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightscreen.arrival.feed.Feed;
import org.nightscreen.arrival.feed.FeedFile;
import org.nightscreen.arrival.feed.RowReader;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Night;

/** The feeds of a run and the files that were found for them. */
public final class FeedSet {

  private final List<Delivery> deliveries;
  private final boolean canonical;
  private final Set<String> allowedMissing;

  private FeedSet(List<Delivery> deliveries, boolean canonical, Set<String> allowedMissing) {
    this.deliveries = List.copyOf(deliveries);
    this.canonical = canonical;
    this.allowedMissing = Set.copyOf(allowedMissing);
  }

  /**
   * A drop whose files are named after the canonical kinds; for the run's own purpose.
   *
   * @param directory the drop; a night looks into its dated sub-directory first
   */
  public static FeedSet canonicalDrop(Path directory, Night night) {
    return canonicalDrop(directory, night, LoadPurpose.of(night));
  }

  /** A canonical drop for a given purpose: history and lookback read the directory itself. */
  public static FeedSet canonicalDrop(Path directory, Night night, LoadPurpose purpose) {
    return new FeedSet(CanonicalDrop.deliveries(directory, night, purpose), true, Set.of());
  }

  /**
   * The feeds that a YAML file declares.
   *
   * @param yaml the declaration
   * @param directory where the file patterns start; {@code {businessDate}} is that of the night
   * @throws NightscreenException FEED_CONFIGURATION naming file, line and key
   */
  public static FeedSet declared(Path yaml, Path directory, Night night) {
    return new FeedSet(
        DeclaredDrop.deliveries(FeedFile.read(yaml), directory, night), false, Set.of());
  }

  /** The same feeds, with the history declared complete since that day. */
  public FeedSet withCoverageFrom(LocalDate day) {
    List<Delivery> covered = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      covered.add(
          new Delivery(
              delivery.feed().withCoverageFrom(day), delivery.files(), delivery.control()));
    }
    return new FeedSet(covered, canonical, allowedMissing);
  }

  /** The same feeds, of which those named may be absent; the run is then incomplete. */
  public FeedSet withAllowedMissing(Set<String> feedIds) {
    return new FeedSet(deliveries, canonical, feedIds);
  }

  /** Names the feed set within the identity of a run: the ids of its feeds. */
  public String name() {
    return canonical
        ? "canonical"
        : String.join(",", deliveries.stream().map(d -> d.feed().id()).toList());
  }

  /** All feed ids, in their order. */
  public List<String> feedIds() {
    return deliveries.stream().map(delivery -> delivery.feed().id()).toList();
  }

  /** The files found, for a check that their size is stable. */
  public List<Path> files() {
    return deliveries.stream().flatMap(d -> d.files().stream()).map(SourceFile::asPath).toList();
  }

  /** The files found of those kinds. */
  public List<Path> files(Collection<FeedKind> kinds) {
    return deliveries.stream()
        .filter(d -> kinds.contains(d.feed().kind()))
        .flatMap(d -> d.files().stream())
        .map(SourceFile::asPath)
        .toList();
  }

  /**
   * What is wrong with the delivery, found without reading rows and without Spark: mandatory feeds
   * that are missing, files that cannot be read, columns that are missing, control files that are
   * absent.
   *
   * @return one sentence each; empty if nothing is wrong
   */
  public List<String> check() {
    List<String> findings = new ArrayList<>(missingFeeds());
    for (Delivery delivery : deliveries) {
      for (SourceFile file : delivery.files()) {
        try {
          reader(delivery.feed(), file);
        } catch (NightscreenException wrong) {
          findings.add(wrong.getMessage());
        }
      }
      if (!delivery.absent() && delivery.feed().control() != null && delivery.control() == null) {
        findings.add("Feed '" + delivery.feed().id() + "' has no control file; deliver it.");
      }
    }
    return findings;
  }

  private List<String> missingFeeds() {
    List<String> findings = new ArrayList<>();
    if (!delivered(FeedKind.ACCOUNT_MASTER)) {
      findings.add("No file for the mandatory feed account_master; deliver it.");
    }
    if (!deliveredTransactions()) {
      findings.add(
          "No file for any transaction feed; deliver bank_transaction or exchange_transaction.");
    }
    for (Delivery delivery : deliveries) {
      if (delivery.absent() && mandatory(delivery.feed())) {
        findings.add(
            "No file for the declared feed '"
                + delivery.feed().id()
                + "'; deliver it or allow it to be missing.");
      }
    }
    return findings;
  }

  boolean mandatory(Feed feed) {
    return !canonical && !feed.optional() && !allowedMissing.contains(feed.id());
  }

  boolean allowedMissing(FeedKind kind) {
    return deliveries.stream()
        .anyMatch(d -> d.feed().kind() == kind && allowedMissing.contains(d.feed().id()));
  }

  boolean delivered(FeedKind kind) {
    return deliveries.stream().anyMatch(d -> d.feed().kind() == kind && !d.absent());
  }

  boolean deliveredTransactions() {
    return deliveries.stream().anyMatch(d -> d.feed().kind().transactional() && !d.absent());
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  /** The reader of a file, its header checked. */
  static RowReader reader(Feed feed, SourceFile file) {
    if (!Files.isReadable(file.asPath())) {
      throw FileHeader.wrong(file, "cannot be read; check its permissions");
    }
    List<String> columns = FileHeader.columns(file, file.format(feed), feed.separator());
    RowReader reader = new RowReader(feed.mapping(), columns);
    List<String> missing = new ArrayList<>(new HashSet<>(reader.missingRequired()));
    if (!missing.isEmpty()) {
      missing.sort(null);
      throw FileHeader.wrong(
          file,
          "of feed '"
              + feed.id()
              + "' lacks the required column"
              + (missing.size() > 1 ? "s '" : " '")
              + String.join("', '", missing)
              + "'; deliver or map them");
    }
    return reader;
  }
}
