package org.preuve.portfolio.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.remark.Place.Kind;
import org.preuve.portfolio.remark.RemarkCheck.Flaw;

class RemarkCheckTest {

  private static final List<RemarkPlace> PLACES =
      List.of(
          new RemarkPlace(0, Kind.WHOLE, "", 0), new RemarkPlace(1, Kind.PAGE, "rapport.pdf", 5));

  @Test
  void takes_a_page_that_there_is_and_the_piece_as_a_whole() {
    assertThat(RemarkCheck.flaw(new Written("1.page", "5", "Ici."), PLACES, true)).isEmpty();
    assertThat(RemarkCheck.flaw(new Written("", "", "Ici."), PLACES, true)).isEmpty();
  }

  @Test
  void refuses_places_that_the_piece_does_not_have() {
    for (var at : List.of("6", "0", "x", "")) {
      assertThat(RemarkCheck.flaw(new Written("1.page", at, "Ici."), PLACES, true))
          .as(at)
          .contains(Flaw.PLACE);
    }
    assertThat(RemarkCheck.flaw(new Written("2.page", "1", "Ici."), PLACES, true))
        .contains(Flaw.PLACE);
    assertThat(RemarkCheck.flaw(new Written("1.second", "1", "Ici."), PLACES, true))
        .contains(Flaw.PLACE);
  }

  @Test
  void refuses_a_number_of_the_whole_piece_also_while_it_is_being_written() {
    for (var done : List.of(true, false)) {
      assertThat(RemarkCheck.flaw(new Written("", "3", "Ici."), PLACES, done))
          .contains(Flaw.COUNTED);
      assertThat(RemarkCheck.flaw(new Written("1.whole", "3", "Ici."), PLACES, done))
          .contains(Flaw.COUNTED);
    }
  }

  @Test
  void waits_for_the_number_while_it_is_being_written() {
    assertThat(RemarkCheck.flaw(new Written("1.page", "", "Ici."), PLACES, false)).isEmpty();
    assertThat(RemarkCheck.flaw(new Written("1.page", "6", "Ici."), PLACES, false))
        .contains(Flaw.PLACE);
  }

  @Test
  void says_nothing_of_empty_fields_and_refuses_4001_characters() {
    assertThat(RemarkCheck.flaw(new Written("7.page", "9", ""), PLACES, true)).isEmpty();
    assertThat(RemarkCheck.flaw(new Written("", "", "x".repeat(4001)), PLACES, false))
        .contains(Flaw.LONG);
  }
}
