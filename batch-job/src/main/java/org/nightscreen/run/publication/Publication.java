package org.nightscreen.run.publication;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.night.Home;
import org.nightscreen.night.Night;
import org.nightscreen.run.stage.DrillHalt;
import org.nightscreen.run.store.Lease;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Publishes a night: the handover directory becomes the revision, then one transaction writes the
 * case register and the publish record, then {@code current} moves. The transaction is the commit:
 * a revision directory without a record is nothing, and a missing {@code current} is put back by
 * {@code recover}.
 */
public final class Publication {

  /** The staging directory that becomes the revision. */
  public static final String HANDOVER = "handover";

  /** The file that every handover ends with; its hash stands in the publish record. */
  public static final String MANIFEST = "manifest.json";

  private final Home home;
  private final PublishedRuns published;
  private final TransactionTemplate transaction;

  public Publication(Home home, DataSource database, Clock clock) {
    this.home = home;
    this.published = new PublishedRuns(database, clock);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /**
   * Publishes, or finishes a publishing that died after its commit.
   *
   * @param register writes the cases; runs inside the publish transaction
   * @throws NightscreenException CANNOT_PUBLISH if files cannot be moved or the lease was lost
   */
  public void publish(Night night, Lease lease, Runnable register) {
    try {
      if (published.of(night).isEmpty()) {
        String manifest = moveIntoPlace(night);
        DrillHalt.at("publish");
        transaction.executeWithoutResult(
            status -> {
              lease.assertHeld();
              register.run();
              published.add(night, manifest, lease.token());
            });
        DrillHalt.at("publish.committed");
      }
      rebuildCurrent();
    } catch (IOException e) {
      throw cannotPublish(
          "the files of " + home.revision(night) + " cannot be moved into place", e);
    }
  }

  /** Points every run at its newest published revision. */
  public void rebuildCurrent() throws IOException {
    for (PublishedRun run : published.newestPerRun()) {
      Path directory = home.root().resolve("runs").resolve(run.runKey());
      if (Files.isDirectory(directory.resolve("rev-" + run.revision()))) {
        CurrentPointer.moveTo(directory, run.revision());
      }
    }
  }

  private String moveIntoPlace(Night night) throws IOException {
    Path staged = home.staging(night, HANDOVER);
    Path revision = home.revision(night);
    if (Files.isRegularFile(staged.resolve(MANIFEST))) {
      // What an earlier attempt moved here and never committed is nothing: this attempt replaces
      // it.
      FileSystemUtils.deleteRecursively(revision);
      Files.createDirectories(revision.getParent());
      move(staged, revision);
    }
    Path manifest = revision.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw cannotPublish("there is no " + manifest + "; rerun the night", null);
    }
    return sha256(manifest);
  }

  /** In one step, or by copying where there is no such step. */
  private static void move(Path staged, Path revision) throws IOException {
    try {
      Files.move(staged, revision, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      FileSystemUtils.copyRecursively(staged, revision);
      // Without its manifest the staging is nothing, whatever of it still stands.
      Files.delete(staged.resolve(MANIFEST));
      FileSystemUtils.deleteRecursively(staged);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static NightscreenException cannotPublish(String reason, Throwable cause) {
    return new NightscreenException(
        FailureCode.CANNOT_PUBLISH, "The night cannot be published: " + reason + ".", cause);
  }
}
