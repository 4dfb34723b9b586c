package org.preuve.badges.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.badges.BadgeSeen;
import org.preuve.badges.BadgeSeen.How;

class FigureCountsTest {

  private final FigureCounts counts = new FigureCounts();

  @Test
  void hands_out_what_was_counted_once() {
    counts.count(new BadgeSeen("a", How.OPENED));
    counts.count(new BadgeSeen("a", How.OPENED));
    counts.count(new BadgeSeen("a", How.VERIFIED));

    assertThat(counts.take())
        .isEqualTo(Map.of(new BadgeSeen("a", How.OPENED), 2, new BadgeSeen("a", How.VERIFIED), 1));
    assertThat(counts.take()).isEmpty();
  }

  @Test
  void counts_on_what_could_not_be_written() {
    counts.count(new BadgeSeen("a", How.OPENED));
    var taken = counts.take();
    counts.count(new BadgeSeen("a", How.OPENED));

    counts.giveBack(taken);

    assertThat(counts.take()).containsEntry(new BadgeSeen("a", How.OPENED), 2);
  }

  @Test
  void is_bounded_and_still_counts_what_it_knows() {
    IntStream.range(0, FigureCounts.MOST + 5)
        .forEach(i -> counts.count(new BadgeSeen("award-" + i, How.OPENED)));
    counts.count(new BadgeSeen("award-0", How.OPENED));

    assertThat(counts.take())
        .hasSize(FigureCounts.MOST)
        .containsEntry(new BadgeSeen("award-0", How.OPENED), 2);
  }
}
