package org.nightscreen.samples.world;

/**
 * Invented wallets that stand on the generated watchlist; even ones are sanctioned, odd ones scam
 * wallets. Mixers, bridges and swap services come besides.
 */
public final class ListedWallets {

  public static final int COUNT = 12;
  public static final int SERVICES = 3;

  private ListedWallets() {}

  public static String of(int number) {
    return Client.wallet("TList", number);
  }

  /** A scam wallet. */
  public static String scam(int number) {
    return of(2 * (number % (COUNT / 2)) + 1);
  }

  /** A sanctioned wallet. */
  public static String sanctioned(int number) {
    return of(2 * (number % (COUNT / 2)));
  }

  public static String mixer(int number) {
    return Client.wallet("TMix", number % SERVICES);
  }

  public static String bridge(int number) {
    return Client.wallet("TBrg", number % SERVICES);
  }

  public static String swap(int number) {
    return Client.wallet("TSwp", number % SERVICES);
  }

  /** A scam wallet whose entry ended before the history begins. */
  public static String cleared(int number) {
    return Client.wallet("TClr", number % SERVICES);
  }
}
