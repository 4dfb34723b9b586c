package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    assertThat(ranges.with(1).with(2).with(3).with(4))
        .isEqualTo(new ReceivedRanges(5, List.of(), List.of()));
  }

  @Test
  void is_the_same_after_storing() {
    var ranges = ReceivedRanges.NONE.with(7).with(3).with(Long.MAX_VALUE).conflict(3).conflict(7);

    assertThat(ReceivedRanges.read(ranges.stored())).isEqualTo(ranges);
    assertThat(ReceivedRanges.read(ReceivedRanges.NONE.stored())).isEqualTo(ReceivedRanges.NONE);
  }

  @Test
  void reads_what_was_stored_before_there_were_conflicts() {
    assertThat(ReceivedRanges.read("366;134-141,150-150,"))
        .isEqualTo(
            new ReceivedRanges(366, List.of(new Range(134, 141), new Range(150, 150)), List.of()));
  }

  @Test
  void never_covers_a_number_under_which_other_bytes_came() {
    var ranges = ReceivedRanges.NONE.with(0).with(1).with(2).conflict(0).conflict(1);

    assertThat(ranges.receipt(1)).isEqualTo("{\"bootcount\":1,\"seq\":2,\"missing\":[[0,1]]}");
    assertThat(ranges.with(3).receipt(1)).contains("\"missing\":[[0,1]]");
    assertThat(ranges.settled(1).receipt(1)).contains("\"missing\":[[0,1]]");
  }

  @Test
  void covers_it_again_once_the_stored_bytes_came_last() {
    var ranges = ReceivedRanges.NONE.with(0).with(1).conflict(0).with(0);

    assertThat(ranges.receipt(1)).isEqualTo("{\"bootcount\":1,\"seq\":1}");
  }

  @Test
  void is_not_stopped_by_refused_messages() {
    var ranges = ReceivedRanges.NONE;
    for (long sequence = 0; sequence < 100; sequence++) {
      ranges = sequence % 2 == 0 ? ranges.with(sequence) : ranges.settled(sequence);
    }

    assertThat(ranges.receipt(3)).isEqualTo("{\"bootcount\":3,\"seq\":99}");
  }

  @Test
  void is_not_stopped_by_any_number_of_holes() {
    var ranges = ReceivedRanges.NONE;
    for (long sequence = 1; sequence <= 4L * ReceivedRanges.MOST; sequence += 2) {
      ranges = ranges.with(sequence);
    }

    assertThat(ranges.missing()).hasSize(ReceivedRanges.MOST);
    assertThat(ranges.highest()).isEqualTo(4L * ReceivedRanges.MOST - 1);
  }

  @Test
  void covers_the_number_of_which_the_device_hears_now() throws IOException {
    var ranges = ReceivedRanges.NONE;
    for (long sequence = 1; sequence <= 4L * ReceivedRanges.MOST; sequence += 2) {
      ranges = ranges.with(sequence);
    }

    for (long sequence = 1; sequence <= 4L * ReceivedRanges.MOST; sequence += 2) {
      assertThat(covers(ranges.with(sequence), sequence)).as("number " + sequence).isTrue();
    }
  }

  @Test
  void never_claims_a_number_that_is_not_settled() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var ranges = ReceivedRanges.NONE;
      Set<Long> settled = new HashSet<>();
      Set<Long> conflicts = new HashSet<>();
      for (int step = 0; step < 300; step++) {
        long number = random.nextInt(400);
        if (settled.contains(number) && random.nextBoolean()) {
          ranges = ranges.conflict(number);
          conflicts.add(number);
        } else {
          ranges = ranges.with(number);
          settled.add(number);
          conflicts.remove(number);
        }
        assertThat(ranges.stored()).hasSizeLessThan(2_000); // its column
      }
      for (long number = 0; number < 410; number++) {
        if (!settled.contains(number) || conflicts.contains(number)) {
          assertThat(covers(ranges, number)).as("seed " + seed + ", " + number).isFalse();
        }
      }
    }
  }

  @Test
  void fits_its_column_with_the_largest_numbers() {
    var ranges = ReceivedRanges.NONE;
    for (long step = 200; step > 0; step--) {
      ranges = ranges.with(Long.MAX_VALUE - 3 * step);
    }
    for (long step = 200; step > 0; step--) {
      ranges = ranges.conflict(Long.MAX_VALUE - 3 * step);
    }

    assertThat(ranges.stored()).hasSizeLessThan(2_000);
  }

  /** Whether a device that reads the receipt forgets that number. */
  private static boolean covers(ReceivedRanges ranges, long number) throws IOException {
    var receipt = new JsonMapper().readTree(ranges.receipt(1));
    for (var range : receipt.path("missing")) {
      if (range.get(0).asLong() <= number && number <= range.get(1).asLong()) {
        return false;
      }
    }
    return number <= receipt.get("seq").asLong();
  }

  @Test
  void needs_no_look_beyond_what_was_received_unless_it_could_not_name_all_holes() {
    var received = ReceivedRanges.NONE.with(0).with(1).with(5);
    var holes = new StringBuilder("100;");
    for (int i = 0; i < ReceivedRanges.MOST; i++) {
      holes.append(2 * i).append('-').append(2 * i).append(',');
    }

    assertThat(ReceivedRanges.NONE.mayHold(0)).isFalse();
    assertThat(received.mayHold(3)).as("joined holes hide what is stored").isTrue();
    assertThat(received.mayHold(5)).isTrue();
    assertThat(received.mayHold(6)).isFalse();
    assertThat(ReceivedRanges.read(holes.toString()).mayHold(101)).as("a row of old").isTrue();
  }
}
