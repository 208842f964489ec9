package org.nightscreen.benchmark.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nightscreen.timeline.Timeline;

class WindowMeasureTest {

  @ParameterizedTest
  @EnumSource(WindowMeasure.class)
  void thePrimitiveSaysWhatThePlainVersionSaysAtEveryEntry(WindowMeasure measure) {
    Timeline timeline = SampleTimeline.of(500);

    long[] sliding = measure.measurement().sliding(timeline);

    assertThat(sliding).isEqualTo(measure.measurement().recomputed(timeline));
    assertThat(Arrays.stream(sliding).distinct().count()).isGreaterThan(1);
  }
}
