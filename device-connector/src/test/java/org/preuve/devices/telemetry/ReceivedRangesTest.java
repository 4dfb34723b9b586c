package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.devices.telemetry.ReceivedRanges.Range;

class ReceivedRangesTest {

  @Test
  void grows_by_one_without_holes() {
    var ranges = ReceivedRanges.NONE.with(0).with(1).with(2).with(1);

    assertThat(ranges.receipt(3)).isEqualTo("{\"bootcount\":3,\"seq\":2}");
  }

  @Test
  void names_what_is_missing_until_it_arrives() {
    var ranges = ReceivedRanges.NONE.with(0).with(5);

    assertThat(ranges.receipt(3)).isEqualTo("{\"bootcount\":3,\"seq\":5,\"missing\":[[1,4]]}");
    assertThat(ranges.with(3).missing()).containsExactly(new Range(1, 2), new Range(4, 4));
    assertThat(ranges.with(1).with(2).with(3).with(4)).isEqualTo(new ReceivedRanges(5, List.of()));
  }

  @Test
  void is_the_same_after_storing() {
    var ranges = ReceivedRanges.NONE.with(7).with(3).with(Long.MAX_VALUE);

    assertThat(ReceivedRanges.read(ranges.stored())).isEqualTo(ranges);
    assertThat(ReceivedRanges.read(ReceivedRanges.NONE.stored())).isEqualTo(ReceivedRanges.NONE);
  }

  @Test
  void never_claims_a_number_that_no_list_can_exclude() {
    var ranges = ReceivedRanges.NONE;
    for (long sequence = 1; sequence <= 2L * ReceivedRanges.MOST + 20; sequence += 2) {
      ranges = ranges.with(sequence);
    }

    assertThat(ranges.missing()).hasSize(ReceivedRanges.MOST);
    assertThat(ranges.highest()).isEqualTo(2L * ReceivedRanges.MOST - 1);
  }

  @Test
  void steps_back_when_a_filled_hole_splits_into_too_many() {
    var ranges = ReceivedRanges.NONE.with(1000);
    for (long sequence = 500; sequence < 500 + 2L * ReceivedRanges.MOST + 2; sequence += 2) {
      ranges = ranges.with(sequence);
    }

    assertThat(ranges.missing()).hasSizeLessThanOrEqualTo(ReceivedRanges.MOST);
    assertThat(ranges.highest()).isLessThan(1000);
  }
}
