package org.nightscreen.samples.world;

/**
 * Invented wallets that stand on the generated watchlist; even ones are sanctioned, odd ones scam
 * wallets.
 */
public final class ListedWallets {

  public static final int COUNT = 12;

  private ListedWallets() {}

  public static String of(int number) {
    return Client.wallet("TList", number);
  }
}
