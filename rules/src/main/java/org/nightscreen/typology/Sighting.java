package org.nightscreen.typology;

import java.util.List;

/**
 * Where and when a finder saw something: the part all facts share.
 *
 * @param typology catalogue code
 * @param mergeKey what tells apart episodes of one subject, or empty
 * @param anchor time of the anchor, microseconds
 * @param windowFrom start of the evidence span, exclusive, microseconds
 * @param windowTo end of the evidence span, inclusive, microseconds
 * @param amount headline amount in base currency, 1/10,000; ranks anchors of one episode
 * @param evidence prefixed native ids of the entries that made the measures, sorted, without
 *     repeats
 * @param accounts keys of the accounts the evidence is booked on, sorted, without repeats
 * @param listings indexes of the watchlist entries matched, sorted, without repeats
 */
public record Sighting(
    String typology,
    String mergeKey,
    long anchor,
    long windowFrom,
    long windowTo,
    long amount,
    List<String> evidence,
    List<Long> accounts,
    List<Integer> listings) {

  public Sighting {
    evidence = evidence instanceof Evidence.Later<String> ? evidence : List.copyOf(evidence);
    accounts = accounts instanceof Evidence.Later<Long> ? accounts : List.copyOf(accounts);
    listings = listings instanceof Evidence.Later<Integer> ? listings : List.copyOf(listings);
  }
}
