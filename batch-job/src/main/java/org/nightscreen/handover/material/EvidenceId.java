package org.nightscreen.handover.material;

/**
 * An evidence id of a hit: a native id, with a feed prefix ({@code B:}, {@code X:}, {@code W:},
 * {@code L:}) only where native ids of several feeds collide.
 */
public final class EvidenceId {

  private EvidenceId() {}

  /** Whether the id names a row of that feed with that native id. */
  public static boolean names(String evidenceId, String feed, String nativeId) {
    return evidenceId.equals(nativeId)
        || evidenceId.length() == nativeId.length() + 2
            && evidenceId.endsWith(nativeId)
            && evidenceId.startsWith(prefix(feed));
  }

  /** The id without its feed prefix, if it has one. */
  static String withoutPrefix(String evidenceId) {
    boolean prefixed =
        evidenceId.length() > 2
            && evidenceId.charAt(1) == ':'
            && "BXWL".indexOf(evidenceId.charAt(0)) >= 0;
    return prefixed ? evidenceId.substring(2) : evidenceId;
  }

  private static String prefix(String feed) {
    return switch (feed) {
      case "bank_transaction" -> "B:";
      case "exchange_transaction" -> "X:";
      case "wallet_transfer" -> "W:";
      default -> "L:";
    };
  }
}
