package org.preuve.badges.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.LearnerRecord.Replaced;
import org.preuve.badges.transcript.Replacements.Version;

class TranscriptCheckTest {

  private final TranscriptCheck check = new TranscriptCheck();

  @Test
  void takes_what_the_holder_has_and_what_counts_up_to_twenty() {
    var held = IntStream.range(0, 21).mapToObj(i -> "b" + i).toList();

    assertThat(check.check(held.subList(0, 20), Set.copyOf(held))).isEmpty();
    assertThat(check.check(held, Set.copyOf(held))).contains(TranscriptReason.TRANSCRIPT_LARGE);
    assertThat(check.check(List.of(), Set.copyOf(held)))
        .contains(TranscriptReason.TRANSCRIPT_EMPTY);
    assertThat(check.check(List.of("b1", "other"), Set.copyOf(held)))
        .contains(TranscriptReason.TRANSCRIPT_BADGE);
  }

  @Test
  void an_earlier_version_is_replaced_by_the_next_that_is_there() {
    var replaced =
        Replacements.among(
            List.of(
                new Version("a4", "a", 4),
                new Version("urn:c7", "", 0),
                new Version("a1", "a", 1),
                new Version("b1", "b", 1),
                new Version("a2", "a", 2)));

    assertThat(replaced).containsExactly(new Replaced("a1", "a2"), new Replaced("a2", "a4"));
  }
}
