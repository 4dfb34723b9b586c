package org.preuve.portfolio.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.group.IndividualWorkCheck.Asked;

class IndividualWorkCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Travail individuel",
        "TRAVAIL INDIVIDUEL",
        "Mise en situation réelle, travail écrit individuel",
        "Deux productions individuelles",
        "Un dossier de conception individuel",
        "Réalisé individuellement, en temps limité",
        "Une ou deux réalisations individuelles",
        "Individual work",
        "An individual written report",
        "Done individually"
      })
  void finds_where_individual_work_is_asked_for(String text) {
    assertThat(IndividualWorkCheck.asks(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Travail en groupe",
        "Entretien individuel avec le jury",
        "Travail individuel ou collectif",
        "Travail collectif ou individuel",
        "Travail individuel/collectif",
        "Réalisé individuellement ou en groupe",
        "Individual or group work",
        "An individual interview"
      })
  void says_nothing_where_it_is_not_asked_for(String text) {
    assertThat(IndividualWorkCheck.asks(text)).isFalse();
  }

  @Test
  void names_the_blocs_of_the_competencies_and_the_words() {
    var framework =
        framework(
            bloc(1, "C.1", List.of(new Condition(Condition.Route.ANY, "Travail individuel"))),
            bloc(2, "C.2", List.of()));

    assertThat(IndividualWorkCheck.of(framework, Set.of("C.1", "C.2"), Set.of()))
        .containsExactly(new Asked(1, "Travail individuel"));
    assertThat(IndividualWorkCheck.of(framework, Set.of("C.2"), Set.of())).isEmpty();
  }

  @Test
  void reads_what_a_production_asks_for() {
    var production = new Production("Dossier", List.of("Un rapport individuel"), "");
    var bloc =
        new Bloc(
            3,
            new Label("Bloc", "Block"),
            Optional.empty(),
            List.of(),
            List.of(competency("C.3")),
            List.of(),
            List.of(),
            List.of(production),
            List.of());

    assertThat(IndividualWorkCheck.of(framework(bloc), Set.of(), Set.of(3)))
        .containsExactly(new Asked(3, "Un rapport individuel"));
  }

  private static Framework framework(Bloc... blocs) {
    return new Framework(
        "essai",
        new Label("Essai", "Trial"),
        List.of(blocs),
        Locale.FRENCH.getLanguage(),
        List.of());
  }

  private static Bloc bloc(int number, String code, List<Condition> conditions) {
    return new Bloc(
        number,
        new Label("Bloc", "Block"),
        Optional.empty(),
        List.of(),
        List.of(competency(code)),
        List.of(),
        List.of(),
        List.of(),
        conditions);
  }

  private static Competency competency(String code) {
    return new Competency(code, new Label("Faire", "Do"), Optional.empty(), List.of());
  }
}
