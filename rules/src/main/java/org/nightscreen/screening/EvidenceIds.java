package org.nightscreen.screening;

import java.util.List;
import java.util.Set;
import org.nightscreen.hit.Hit;

/**
 * How evidence is named: by native id, with its feed's prefix only where ids of two feeds collide.
 */
public final class EvidenceIds {

  private static final int PREFIX = 2;

  private EvidenceIds() {}

  /** The hit with its evidence as outputs name it. */
  public static Hit named(Hit hit, Set<String> collidingIds) {
    List<String> named =
        hit.transactionIds().stream()
            .map(id -> collidingIds.contains(nativeId(id)) ? id : nativeId(id))
            .sorted()
            .toList();
    return hit.withTransactionIds(named);
  }

  /** The native id behind the prefix. */
  public static String nativeId(String prefixed) {
    return prefixed.substring(PREFIX);
  }
}
