package org.nightscreen.samples.world;

import java.util.List;

/** Networks and regions that sessions come from. All addresses are private or reserved ones. */
public final class Places {

  /** Regions on the generated watchlist, as the typology catalogue suggests them. */
  public static final List<String> LISTED_REGIONS =
      List.of("KH-18", "KH-1", "KH-20", "KH-22", "MM-13", "MM-17", "LA-BK");

  /** A network on the generated watchlist whose region no source knows. */
  public static final String LISTED_NETWORK = "172.30.0.0/16";

  /** The one address behind which a whole campus stands. */
  public static final String CAMPUS = "203.0.113.10";

  private static final List<String> LISTED_ABROAD = List.of("MM-13", "MM-17", "LA-BK");

  private Places() {}

  /** The home address of that household or customer number; no two share one. */
  public static String home(int number) {
    return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
  }

  /** The region a customer of that number lives in, mostly the capital. */
  public static String homeRegion(int number) {
    return switch (number % 20) {
      case 3 -> "KH-18";
      case 5, 6, 7 -> "KH-17";
      case 9, 10 -> "KH-2";
      default -> "KH-12";
    };
  }

  /** An address in a network of its own, for somebody who travels. */
  public static String abroad(long number) {
    int network = (int) Math.floorMod(Draw.hash(number, 17), 16_384);
    return "100." + (64 + (network >> 8)) + "." + (network & 255) + "." + (1 + number % 250);
  }

  /** A listed region in a neighbouring country. */
  public static String listedAbroad(Draw draw) {
    return draw.pick(LISTED_ABROAD);
  }

  /** The country of a region, ISO 3166-1 alpha-2. */
  public static String country(String region) {
    return region.substring(0, 2);
  }
}
