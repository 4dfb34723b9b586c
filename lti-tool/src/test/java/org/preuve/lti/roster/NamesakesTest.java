package org.preuve.lti.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.lti.roster.Namesakes.Named;
import org.preuve.web.UserId;

class NamesakesTest {

  private static final UserId ONE = new UserId(1);
  private static final UserId TWO = new UserId(2);
  private static final UserId THREE = new UserId(3);

  @Test
  void marks_only_those_whose_name_somebody_else_has() {
    var marks =
        Namesakes.of(
            List.of(
                new Named(ONE, "Inès Benali", "7"),
                new Named(TWO, "Hugo Martin", "8"),
                new Named(THREE, "INÈS  Benali ", "19")));

    assertThat(marks).isEqualTo(Map.of(ONE, "7", THREE, "19"));
  }

  @Test
  void shows_of_long_identifiers_no_more_of_the_end_than_tells_them_apart() {
    var marks =
        Namesakes.of(
            List.of(
                new Named(ONE, "Inès Benali", "5d6ad7a9-0000-4000-8000-aaaabbbb0001"),
                new Named(TWO, "Inès Benali", "5d6ad7a9-0000-4000-8000-aaaacccc0001"),
                new Named(THREE, "Inès Benali", "5d6ad7a9-0000-4000-8000-aaaabbbb0002")));

    assertThat(marks).isEqualTo(Map.of(ONE, "…b0001", TWO, "…c0001", THREE, "…b0002"));
  }

  @Test
  void marks_nobody_in_a_class_of_different_names() {
    assertThat(Namesakes.of(List.of(new Named(ONE, "A", "1"), new Named(TWO, "B", "2")))).isEmpty();
  }
}
