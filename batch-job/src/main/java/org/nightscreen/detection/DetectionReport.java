package org.nightscreen.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What detection did, for the controls and the run report. Amounts are base currency in 1/10,000.
 *
 * @param screened arrived rows that were screened
 * @param excluded arrived rows that were not, by reason
 * @param rowsByFeed the same by feed
 * @param amountsByFeed their amounts by feed and reason
 * @param missingRates arrived rows without a rate, by currency or asset
 * @param entries entries packed, history included
 * @param customers customers walked
 * @param facts facts judged
 * @param subjects subjects by typology and outcome
 * @param readSince first instant read
 * @param bankCoverageFrom bank history is complete since, or null without that feed
 * @param exchangeCoverageFrom exchange history is complete since, or null without that feed
 * @param cuts what the bounds of searches left out, by what was cut
 * @param rulePack name, version and hash of the rules
 */
public record DetectionReport(
    long screened,
    SortedMap<String, Long> excluded,
    SortedMap<String, SortedMap<String, Long>> rowsByFeed,
    SortedMap<String, SortedMap<String, Long>> amountsByFeed,
    SortedMap<String, Long> missingRates,
    long entries,
    long customers,
    long facts,
    SortedMap<String, SortedMap<String, Long>> subjects,
    Instant readSince,
    LocalDate bankCoverageFrom,
    LocalDate exchangeCoverageFrom,
    SortedMap<String, Long> cuts,
    String rulePack) {}
