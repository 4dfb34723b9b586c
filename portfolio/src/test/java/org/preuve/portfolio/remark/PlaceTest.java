package org.preuve.portfolio.remark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.remark.Place.Kind;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "1.page,3,1,PAGE,3,3",
    "2.line, 140 ,2,LINE,140,140",
    "1.second,83,1,SECOND,83,1:23",
    "1.second,1:23,1,SECOND,83,1:23",
    "1.second,0,1,SECOND,0,0:00",
    "1.second,1:02:03,1,SECOND,3723,1:02:03",
    "3.whole,'',3,WHOLE,0,''"
  })
  void reads_what_people_type(
      String choice, String typed, int file, Kind kind, int number, String shown) {
    var place = Place.read(choice, typed).orElseThrow();

    assertThat(place).isEqualTo(new Place(file, kind, number));
    assertThat(place.counted()).isEqualTo(shown);
    assertThat(place.choice()).isEqualTo(choice);
    assertThat(place.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zwei", "-1", "0", "1:23", "9999999"})
  void leaves_a_page_open_that_is_no_number(String typed) {
    assertThat(Place.read("1.page", typed).orElseThrow().complete()).isFalse();
  }

  @Test
  void is_the_whole_piece_without_a_choice_and_nothing_for_another_word() {
    assertThat(Place.read("", " ")).contains(Place.PIECE);
    assertThat(Place.read("", "12")).isEmpty();
    assertThat(Place.read("3.whole", "7")).isEmpty();
    assertThat(Place.read("1.chapter", "1")).isEmpty();
    assertThat(Place.read("page", "1")).isEmpty();
  }
}
