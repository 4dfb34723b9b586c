package org.preuve.portfolio.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Condition.Route;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

class DraftColumnTest {

  private final DraftColumn column = new DraftColumn();

  @Test
  void reads_rows_from_before_the_whole_model() {
    var old =
        "{\"title\":\"Ruches\",\"blocs\":[{\"number\":1,\"title\":\"Voir\",\"competencies\":"
            + "[{\"code\":\"C1\",\"statement\":\"Observer.\"}]}],\"warnings\":"
            + "[{\"kind\":\"CODE_MISSING\",\"place\":\"C2\"}]}";

    var draft = column.convertToEntityAttribute(old);

    assertThat(draft)
        .isEqualTo(
            new FrameworkDraft(
                "Ruches",
                "fr",
                List.of(new DraftBloc(1, "Voir", List.of(new DraftCompetency("C1", "Observer.")))),
                List.of(),
                List.of(new DraftWarning(Kind.CODE_MISSING, "C2"))));
  }

  @Test
  void gives_back_what_it_was_given() {
    var bloc =
        new DraftBloc(
            1,
            "Voir",
            List.of(new DraftActivity("Suivre", List.of("Ouvrir."), List.of("C1"))),
            List.of(new DraftCompetency("C1", "Observer.")),
            List.of(new DraftCriterion("Juste :", List.of("net."), List.of("C1"))),
            List.of(new DraftModality(List.of(Modality.Kind.ORAL), "Oral.", List.of("Dix min."))),
            List.of(new Production("Un journal", List.of("Les relevés."), "À l’oral.")),
            List.of(new Condition(Route.VAE, "Dossier")));
    var draft =
        new FrameworkDraft(
            "Ruches",
            "fr",
            List.of(bloc),
            List.of(new Rule(Rule.Kind.DISABILITY, "Le référent aide.", List.of("Si besoin."))),
            List.of(new DraftWarning(Kind.SUBJECT_DIFFERS, "C1", "du toit")));

    var stored = column.convertToDatabaseColumn(draft);

    assertThat(column.convertToEntityAttribute(stored)).isEqualTo(draft);
  }
}
