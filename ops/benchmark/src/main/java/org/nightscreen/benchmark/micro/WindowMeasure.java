package org.nightscreen.benchmark.micro;

import org.nightscreen.timeline.Timeline;

/** The window primitives, each with a window that a typology uses. */
public enum WindowMeasure {
  SUM_24_HOURS(new SlidingSum(Timeline.DAY)),
  SUM_30_DAYS(new SlidingSum(30 * Timeline.DAY)),
  DISTINCT_30_DAYS(new DistinctSenders(30 * Timeline.DAY)),
  NOVELTY_1_AFTER_90_DAYS(new NewSenders(Timeline.DAY, 90 * Timeline.DAY)),
  MEDIAN_30_DAYS(new MedianAmount(30 * Timeline.DAY)),
  LARGEST_30_DAYS(new LargestAmount(30 * Timeline.DAY)),
  DAYS_SEEN_30_DAYS(new ActiveDays(30 * Timeline.DAY));

  private final transient Measurement measurement;

  WindowMeasure(Measurement measurement) {
    this.measurement = measurement;
  }

  Measurement measurement() {
    return measurement;
  }
}
