package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.lti.roster.Roster;
import org.preuve.web.UserId;

class ClassOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Inès Benali|Benali",
        "BENALI Inès|BENALI",
        "Inès BEN ALI|BEN ALI",
        "Benali, Inès|Benali",
        "Anne de La Tour|de La Tour",
        "Ludwig van Beethoven|van Beethoven",
        "Madonna|Madonna",
        "№ 12|12",
        "منى الحسن|الحسن"
      })
  void finds_the_family_name(String name, String family) {
    assertThat(ClassOrder.family(name)).isEqualTo(family);
  }

  @Test
  void sorts_by_family_name_as_the_language_does_and_those_who_left_last() {
    var names = List.of("Zoé Étienne", "Ada Zola", "Marc Eude", "Léa Faure", "Bob Édouard");

    assertThat(ordered(Locale.FRENCH, names, ""))
        .containsExactly("Bob Édouard", "Zoé Étienne", "Marc Eude", "Léa Faure", "Ada Zola");
    assertThat(ordered(Locale.ENGLISH, names, "Bob Édouard"))
        .containsExactly("Zoé Étienne", "Marc Eude", "Léa Faure", "Ada Zola", "Bob Édouard");
  }

  @Test
  void sorts_those_of_one_family_by_their_first_names() {
    assertThat(ordered(Locale.FRENCH, List.of("Zoé Faure", "Éric Faure", "Léa faure"), ""))
        .containsExactly("Éric Faure", "Léa faure", "Zoé Faure");
  }

  private static List<String> ordered(Locale locale, List<String> names, String left) {
    var people =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> new Roster.Member(new UserId(i + 1), names.get(i), !names.get(i).equals(left)))
            .toList();
    return ClassOrder.of(locale, people).stream().map(Roster.Member::name).toList();
  }
}
