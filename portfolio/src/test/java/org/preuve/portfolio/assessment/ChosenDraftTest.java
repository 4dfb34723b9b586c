package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenDraftTest {

  @Test
  void comes_back_as_it_was_sent() {
    var chosen = new ChosenDraft(7, 2);

    assertThat(ChosenDraft.read(chosen.field())).contains(chosen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "7.", "7.2.1", "-7.2", "7.x", "9999999999999999999.1"})
  void is_nothing_that_no_page_sends(String field) {
    assertThat(ChosenDraft.read(field)).isEmpty();
  }
}
