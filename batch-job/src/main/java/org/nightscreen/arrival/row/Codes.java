package org.nightscreen.arrival.row;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The code tables that fields are checked against. */
final class Codes {

  private static final Set<String> COUNTRIES = countries();
  private static final Set<String> CURRENCIES = currencies();
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Pattern ASSET = Pattern.compile("[\\p{Alnum}._$+-]{1,12}");

  private Codes() {}

  static boolean country(String code) {
    return COUNTRIES.contains(code);
  }

  static boolean currency(String code) {
    return CURRENCIES.contains(code);
  }

  static boolean asset(String code) {
    return CURRENCIES.contains(code) || ASSET.matcher(code).matches();
  }

  static boolean timeZone(String name) {
    return ZONES.contains(name);
  }

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>(Set.of(Locale.getISOCountries()));
    // User-assigned for Kosovo and used by every bank that pays there.
    codes.add("XK");
    return Set.copyOf(codes);
  }

  private static Set<String> currencies() {
    Set<String> codes = new HashSet<>();
    Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
    // Newer than the oldest Java this runs on.
    codes.addAll(Set.of("SLE", "VED", "XCG", "ZWG", "XAD"));
    return Set.copyOf(codes);
  }
}
