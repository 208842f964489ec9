package org.nightscreen.handover.casefile;

/**
 * A measure beside its threshold.
 *
 * @param name name of the measure, or of a threshold that no measure is shown beside
 * @param label what it is, in words
 * @param value the measure as it was judged; empty for a lone threshold
 * @param shown the measure in its unit
 * @param threshold the threshold in its unit with its comparison, such as "at least 80 %"; empty
 *     without one
 * @param thresholdNames names of the parameters behind it
 * @param met MET, NOT_MET or NONE where nothing is compared
 */
public record MeasureLine(
    String name,
    String label,
    String value,
    String shown,
    String threshold,
    String thresholdNames,
    String met) {}
