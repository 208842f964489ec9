package org.nightscreen.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a run publishes into the register. */
final class ContentHash {

  private ContentHash() {}

  static String of(EscalationResult result) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      result.cases().forEach(each -> digest.update(bytes(RecordJson.write(each))));
      result.looseEpisodes().forEach(each -> digest.update(bytes(RecordJson.write(each))));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static byte[] bytes(String json) {
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
