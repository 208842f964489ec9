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
  private static final char SEPARATOR = '\u001f';

  /** Ids are short and nearly always ASCII: their bytes need no array of their own. */
  private static final ThreadLocal<byte[]> SCRATCH = ThreadLocal.withInitial(() -> new byte[256]);

  private Keys() {}

  /** The key of a text, or {@link #NONE} for null and empty text. */
  public static long of(String text) {
    if (text == null || text.isEmpty()) {
      return NONE;
    }
    byte[] bytes = SCRATCH.get();
    return text.length() <= bytes.length && ascii(text, bytes, 0)
        ? hash(bytes, 0, text.length())
        : of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The key of two parts; an empty first part is a part too. */
  public static long of(String first, String second) {
    if (second == null || second.isEmpty()) {
      return NONE;
    }
    String prefix = first == null ? "" : first;
    int length = prefix.length() + 1 + second.length();
    byte[] joined = SCRATCH.get();
    if (length > joined.length || !ascii(prefix, joined, 0)) {
      return of((prefix + SEPARATOR + second).getBytes(StandardCharsets.UTF_8));
    }
    joined[prefix.length()] = (byte) SEPARATOR;
    return ascii(second, joined, prefix.length() + 1)
        ? hash(joined, 0, length)
        : of((prefix + SEPARATOR + second).getBytes(StandardCharsets.UTF_8));
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
    return hash(utf8, 0, utf8.length);
  }

  /** The key of a slice of UTF-8 bytes, or {@link #NONE} for an empty one. */
  public static long of(byte[] utf8, int from, int length) {
    return length == 0 ? NONE : hash(utf8, from, length);
  }

  /** The key of two parts, as {@link #of(String, String)}, of which the second is such a slice. */
  public static long of(byte[] first, byte[] second, int from, int length) {
    if (length == 0) {
      return NONE;
    }
    int whole = first.length + 1 + length;
    byte[] scratch = SCRATCH.get();
    byte[] joined = whole <= scratch.length ? scratch : new byte[whole];
    System.arraycopy(first, 0, joined, 0, first.length);
    joined[first.length] = (byte) SEPARATOR;
    System.arraycopy(second, from, joined, first.length + 1, length);
    return hash(joined, 0, whole);
  }

  private static long hash(byte[] utf8, int from, int length) {
    long key = MurmurHash3.hash128x64(utf8, from, length, SEED)[0];
    return key == NONE ? 1L : key;
  }

  /** Copies a text whose UTF-8 bytes are its characters; false if it has others. */
  private static boolean ascii(String text, byte[] target, int at) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      seen |= one;
      target[at + i] = (byte) one;
    }
    return seen < 0x80;
  }
}
