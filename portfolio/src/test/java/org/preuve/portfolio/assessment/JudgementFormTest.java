package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Label;

class JudgementFormTest {

  private static final Criterion FIRST =
      new Criterion("c12-1", new Label("un", "one"), List.of("C.12"), List.of(), Optional.empty());

  @Test
  void reads_decision_message_and_criteria() {
    var fields =
        Map.of(
            "outcome", "IN_PROGRESS",
            "message", " Bien.\r\nEncore ",
            "k.c12-1", "ACQUIRED",
            "c.c12-1", "clair");

    var judgement = JudgementForm.read(fields, List.of(FIRST));

    assertThat(judgement.outcome()).isEqualTo(Outcome.IN_PROGRESS);
    assertThat(judgement.message()).isEqualTo("Bien.\nEncore");
    assertThat(judgement.criteria())
        .containsExactly(Map.entry("c12-1", new CriterionView(Outcome.ACQUIRED, "clair")));
  }

  @Test
  void forgets_what_the_page_does_not_offer() {
    var fields = Map.of("outcome", "EXEMPT", "k.c99-9", "ACQUIRED", "k.c12-1", "NONE");

    var judgement = JudgementForm.read(fields, List.of(FIRST));

    assertThat(judgement).isEqualTo(Judgement.BLANK);
  }

  @Test
  void refuses_endless_words() {
    var judgement = JudgementForm.read(Map.of("message", "x".repeat(4001)), List.of());

    assertThat(JudgementForm.refusal(judgement)).contains(AssessReason.MESSAGE_LONG);
    assertThat(JudgementForm.refusal(Judgement.BLANK)).isEmpty();
  }

  @Test
  void keeps_judgements_as_json() {
    var criteria =
        Map.of("a", new CriterionView(null, ""), "b", new CriterionView(Outcome.EXEMPT, "é"));
    var json = new CriteriaJson();

    var again = json.convertToEntityAttribute(json.convertToDatabaseColumn(criteria));

    assertThat(again).isEqualTo(criteria);
  }
}
