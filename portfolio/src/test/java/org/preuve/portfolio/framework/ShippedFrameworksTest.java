package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;

class ShippedFrameworksTest {

  private static final Framework FIVE_BLOCS = ShippedFrameworks.find("ido-iot").orElseThrow();
  private static final Framework THREE_BLOCS =
      ShippedFrameworks.find("concepteur-integrateur-iot").orElseThrow();

  @Test
  void has_fifty_five_competencies_in_five_blocs_and_no_c29() {
    assertThat(perBloc(FIVE_BLOCS, Bloc::competencies)).containsExactly(7, 9, 13, 11, 15);
    assertThat(codes(FIVE_BLOCS))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 56).filter(n -> n != 29).mapToObj(n -> "C" + n).toList());
  }

  @Test
  void has_twenty_six_competencies_in_three_blocs() {
    assertThat(perBloc(THREE_BLOCS, Bloc::competencies)).containsExactly(8, 9, 9);
    assertThat(codes(THREE_BLOCS))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).mapToObj(n -> "C." + n).toList());
  }

  @Test
  void puts_the_criteria_of_five_blocs_on_the_blocs() {
    assertThat(perBloc(FIVE_BLOCS, Bloc::criteria)).containsExactly(5, 6, 13, 7, 11);
    assertThat(FIVE_BLOCS.blocs().stream().flatMap(b -> b.criteria().stream()))
        .flatMap(Criterion::parts)
        .hasSize(10);
    assertThat(FIVE_BLOCS.competencies()).allMatch(one -> one.criteria().isEmpty());
    assertThat(FIVE_BLOCS.criteriaFor("C30")).hasSize(13);
  }

  @Test
  void puts_the_criteria_of_three_blocs_on_competencies_and_shares_eleven() {
    assertThat(perBloc(THREE_BLOCS, Bloc::criteria)).containsExactly(0, 0, 0);
    assertThat(THREE_BLOCS.blocs())
        .extracting(
            bloc ->
                bloc.competencies().stream().flatMap(c -> c.criteria().stream()).distinct().count())
        .containsExactly(25L, 26L, 29L);
    assertThat(THREE_BLOCS.criteriaFor("C.18")).hasSize(11).allMatch(Criterion::shared);
    assertThat(THREE_BLOCS.criteriaFor("C.21")).isEqualTo(THREE_BLOCS.criteriaFor("C.18"));
    assertThat(THREE_BLOCS.criteriaFor("C.12")).hasSize(3).noneMatch(Criterion::shared);
  }

  @Test
  void tells_the_ways_of_evaluation_and_the_activities() {
    assertThat(perBloc(FIVE_BLOCS, Bloc::modalities)).containsExactly(4, 3, 10, 6, 5);
    assertThat(perBloc(FIVE_BLOCS, Bloc::activities)).containsExactly(2, 1, 3, 2, 3);
    assertThat(perBloc(THREE_BLOCS, bloc -> bloc.modalities().get(0).deliverables()))
        .containsExactly(5, 4, 5);
    assertThat(perBloc(THREE_BLOCS, Bloc::activities)).containsExactly(2, 3, 2);
    assertThat(THREE_BLOCS.blocs())
        .allSatisfy(
            bloc ->
                assertThat(bloc.activities().stream().flatMap(a -> a.competencies().stream()))
                    .containsExactlyElementsOf(
                        bloc.competencies().stream().map(Competency::code).toList()));
  }

  @Test
  void names_everything_in_two_languages_and_criteria_once() {
    for (var framework : ShippedFrameworks.all()) {
      assertThat(labels(framework))
          .allSatisfy(label -> assertThat(label.fr().length()).isBetween(3, 90))
          .allSatisfy(label -> assertThat(label.en().length()).isBetween(3, 90));
      assertThat(framework.competencies())
          .allSatisfy(c -> assertThat(c.label().fr().split(" ").length).isBetween(1, 6));
      assertThat(criteria(framework).map(Criterion::id)).doesNotHaveDuplicates();
      assertThat(framework.competencies()).extracting(Competency::label).doesNotHaveDuplicates();
    }
  }

  @Test
  void sorts_codes_by_number() {
    assertThat(Stream.of("C.10", "C.2", "C.1").sorted(Competency.BY_CODE))
        .containsExactly("C.1", "C.2", "C.10");
    assertThat(ShippedFrameworks.all())
        .allSatisfy(one -> assertThat(codes(one)).isSortedAccordingTo(Competency.BY_CODE));
  }

  @Test
  void knows_no_other_framework() {
    assertThat(ShippedFrameworks.find("../ido-iot")).isEmpty();
  }

  private static List<Integer> perBloc(
      Framework framework, java.util.function.Function<Bloc, List<?>> what) {
    return framework.blocs().stream().map(bloc -> what.apply(bloc).size()).toList();
  }

  private static List<String> codes(Framework framework) {
    return framework.competencies().stream().map(Competency::code).toList();
  }

  private static Stream<Criterion> criteria(Framework framework) {
    return framework.blocs().stream()
        .flatMap(
            bloc ->
                Stream.concat(
                    bloc.criteria().stream(),
                    bloc.competencies().stream().flatMap(c -> c.criteria().stream())))
        .distinct()
        .flatMap(one -> Stream.concat(Stream.of(one), one.parts().stream()));
  }

  private static List<Label> labels(Framework framework) {
    var labels = new ArrayList<Label>(List.of(framework.title()));
    criteria(framework).map(Criterion::label).forEach(labels::add);
    for (var bloc : framework.blocs()) {
      labels.add(bloc.label());
      bloc.competencies().forEach(one -> labels.add(one.label()));
      bloc.activities().forEach(one -> labels.add(one.label()));
      bloc.modalities().forEach(one -> labels.add(one.label()));
    }
    return labels;
  }
}
