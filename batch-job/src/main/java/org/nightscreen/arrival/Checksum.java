package org.nightscreen.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files and of texts. */
final class Checksum {

  private static final int BUFFER = 1 << 18;

  private Checksum() {}

  static FileReport file(SourceFile file) {
    try {
      List<Path> parts = FileHeader.parts(file);
      MessageDigest digest = sha256();
      long size = 0;
      for (Path part : parts) {
        size += add(digest, part);
      }
      return new FileReport(file.name(), HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException unreadable) {
      throw FileHeader.wrong(file, "cannot be read; check its permissions and deliver it again");
    }
  }

  static String text(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static long add(MessageDigest digest, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        digest.update(buffer, 0, count);
        size += count;
      }
    }
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
