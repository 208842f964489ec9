package org.nightscreen.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The 64-bit keys that stand for strings inside timelines. Never 0: 0 means "no key". Evidence is
 * verified against the real strings when its rows are fetched.
 */
public final class Keys {

  /** No key: cash, or a field that is empty. */
  public static final long NONE = 0L;

  private static final int SEED = 0x4e53;

  private Keys() {}

  /** The key of a text, or {@link #NONE} for null and empty text. */
  public static long of(String text) {
    if (text == null || text.isEmpty()) {
      return NONE;
    }
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The key of two parts; an empty first part is a part too. */
  public static long of(String first, String second) {
    if (second == null || second.isEmpty()) {
      return NONE;
    }
    return of((first == null ? "" : first) + '\u001f' + second);
  }

  /** The key of a wallet: EVM addresses compare in lower case, others exactly. */
  public static long wallet(String network, String address) {
    if (address == null || address.isEmpty()) {
      return NONE;
    }
    boolean evm = address.startsWith("0x") || address.startsWith("0X");
    return of(network, evm ? address.toLowerCase(Locale.ROOT) : address);
  }

  /** The key of UTF-8 bytes. */
  public static long of(byte[] utf8) {
    long key = MurmurHash3.hash128x64(utf8, 0, utf8.length, SEED)[0];
    return key == NONE ? 1L : key;
  }
}
