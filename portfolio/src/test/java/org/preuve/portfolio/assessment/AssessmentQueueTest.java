package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentQueueTest {

  private static final ClassMatrix.Stop FIRST = new ClassMatrix.Stop(1, "C.2");
  private static final ClassMatrix.Stop SECOND = new ClassMatrix.Stop(1, "C.10");
  private static final ClassMatrix.Stop THIRD = new ClassMatrix.Stop(2, "C.2");
  private static final List<ClassMatrix.Stop> STOPS = List.of(FIRST, SECOND, THIRD);

  @Test
  void goes_back_and_on() {
    var way = AssessmentQueue.of(STOPS, 1, "C.10");

    assertThat(way.previous()).contains(FIRST);
    assertThat(way.next()).contains(THIRD);
    assertThat(way.position()).isEqualTo(2);
  }

  @Test
  void ends_at_both_ends() {
    assertThat(AssessmentQueue.of(STOPS, 1, "C.2").previous()).isEmpty();
    assertThat(AssessmentQueue.of(STOPS, 2, "C.2").next()).isEmpty();
  }

  @Test
  void knows_when_nothing_else_waits() {
    assertThat(AssessmentQueue.of(STOPS, 2, "C.2").alone()).isFalse();
    assertThat(AssessmentQueue.of(List.of(FIRST), 1, "C.2").alone()).isTrue();
    assertThat(AssessmentQueue.of(List.of(FIRST), 3, "C.1").alone()).isFalse();
    assertThat(AssessmentQueue.of(List.of(), 1, "C.9").alone()).isTrue();
  }

  @Test
  void goes_on_from_a_cell_that_was_just_assessed() {
    assertThat(AssessmentQueue.of(STOPS, 1, "C.9").next()).contains(SECOND);
    assertThat(AssessmentQueue.of(STOPS, 3, "C.1").next()).contains(FIRST);
    assertThat(AssessmentQueue.of(List.of(), 1, "C.9").next()).isEmpty();
  }
}
