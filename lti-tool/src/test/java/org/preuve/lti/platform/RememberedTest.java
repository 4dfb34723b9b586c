package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Duration TIME = Duration.ofSeconds(3);

  private final Remembered<String, String> remembered = new Remembered<>(TIME);
  private final List<String> asked = new ArrayList<>();

  private Optional<String> get(Instant now, String found) {
    return remembered.get("key", now, key -> looked(key, Optional.of(found)));
  }

  private Optional<String> looked(String key, Optional<String> found) {
    asked.add(key);
    return found;
  }

  @Test
  void looks_a_value_up_once_in_its_time() {
    get(NOON, "old");

    var again = get(NOON.plus(TIME).minusMillis(1), "new");

    assertThat(again).contains("old");
    assertThat(asked).hasSize(1);
  }

  @Test
  void looks_it_up_again_when_its_time_is_over() {
    get(NOON, "old");

    var again = get(NOON.plus(TIME), "new");

    assertThat(again).contains("new");
  }

  @Test
  void looks_it_up_again_once_it_was_told_of_a_change() {
    get(NOON, "old");

    remembered.forget();

    assertThat(get(NOON, "new")).contains("new");
  }

  @Test
  void looks_one_value_up_again_and_leaves_the_others() {
    get(NOON, "old");
    remembered.get("other", NOON, key -> Optional.of("kept"));

    remembered.forget("key");

    assertThat(get(NOON, "new")).contains("new");
    assertThat(remembered.get("other", NOON, key -> Optional.empty())).contains("kept");
  }

  @Test
  void does_not_keep_what_was_read_before_a_change() {
    Function<String, Optional<String>> changedMeanwhile =
        key -> {
          remembered.forget();
          return Optional.of("old");
        };
    remembered.get("key", NOON, changedMeanwhile);

    var next = get(NOON, "new");

    assertThat(next).contains("new");
  }

  @Test
  void does_not_remember_that_nothing_was_found() {
    remembered.get("key", NOON, key -> looked(key, Optional.empty()));

    assertThat(get(NOON, "new")).contains("new");
  }
}
