package org.nightscreen.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.nightscreen.arrival.FeedSet;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;

/** One hash over the watchlist and party reference extracts of a run. */
final class ListHash {

  private ListHash() {}

  static String of(FeedSet feeds) {
    MessageDigest digest = sha256();
    List<Path> lists =
        feeds.files(List.of(FeedKind.WATCHLIST, FeedKind.PARTY_REFERENCE)).stream().sorted().toList();
    for (Path list : lists) {
      digest.update(HexFormat.of().parseHex(of(list)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of a file, hexadecimal. */
  static String of(Path file) {
    MessageDigest digest = sha256();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new NightscreenException(
          FailureCode.INPUT_MISSING, "File '" + file.getFileName() + "' cannot be read; check its permissions.", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
