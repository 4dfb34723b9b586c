package org.preuve.badges.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.rule.Condition.Kind;

class RuleFormTest {

  private static final RuleForm.Known KNOWN =
      new RuleForm.Known(Set.of("C.7", "C.8"), Set.of("c7-1"), Set.of("other"), Set.of("Contrôle"));

  @Test
  void reads_each_kind_once_and_fills_the_form_with_it_again() {
    var form =
        RuleForm.of(
            sent(
                "competency",
                "C.7",
                "criterion",
                "c7-1",
                "badge",
                "other",
                "mark-0",
                "Contrôle",
                "least-0",
                "14,5 / 20",
                "measured-1",
                "C.8",
                "level-1",
                "L2",
                "automatic",
                "yes"));

    assertThat(form.problems(KNOWN)).isEmpty();
    assertThat(form.conditions())
        .containsExactly(
            Condition.of(Kind.COMPETENCY, "C.7"),
            Condition.of(Kind.CRITERION, "c7-1"),
            new Condition(Kind.MARK, "Contrôle", "14.5/20"),
            Condition.of(Kind.BADGE, "other"),
            new Condition(Kind.MEASURED, "C.8", "L2"));
    var kept = new AwardRule.Said(form.conditions(), form.automatic());
    assertThat(RuleForm.of(kept).conditions()).isEqualTo(form.conditions());
    assertThat(RuleForm.of(kept).automatic()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "competency,C.9,competencies",
    "criterion,c9-1,criteria",
    "badge,own,badges",
    "mark-2,Inconnu,marks",
    "least-1,14/20,marks",
    "measured-0,C.9,measured",
    "measured-0,C.7,measured"
  })
  void names_what_to_mend(String field, String value, String problem) {
    assertThat(RuleForm.of(sent(field, value)).problems(KNOWN)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14", "21/20", "14/0", "-1/20", "1e3/20", "14/20/3", "1234567/20"})
  void takes_only_a_mark_with_its_total(String least) {
    assertThat(RuleForm.of(sent("mark-0", "Contrôle", "least-0", least)).problems(KNOWN))
        .containsExactly("marks");
  }

  @Test
  void takes_twenty_conditions() {
    var codes = IntStream.rangeClosed(1, 21).mapToObj(i -> "C." + i).toArray(String[]::new);
    var known = new RuleForm.Known(Set.of(codes), Set.of(), Set.of(), Set.of());

    assertThat(RuleForm.of(Map.of("competency", codes)).problems(known)).isEqualTo(List.of("many"));
  }

  private static Map<String, String[]> sent(String... fields) {
    var sent = new HashMap<String, String[]>();
    for (int i = 0; i < fields.length; i += 2) {
      sent.put(fields[i], new String[] {fields[i + 1]});
    }
    return sent;
  }
}
