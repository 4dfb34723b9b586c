package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.devices.proof.ProofForm.Row;

class ProofFormTest {

  @Test
  void keeps_a_justification_without_its_competency_and_a_competency_without_words() {
    var form = form(new String[] {"", "C.2", ""}, new String[] {"Elle mesure.", "", ""});

    assertThat(form.rows())
        .containsExactly(new Row("", "Elle mesure."), new Row("C.2", ""), new Row("", ""));
    assertThat(form.unclear()).isTrue();
  }

  @Test
  void drops_no_second_justification_of_one_competency() {
    var form = form(new String[] {"C.2", "C.2"}, new String[] {"La première.", "La seconde."});

    assertThat(form.rows()).extracting(Row::justification).contains("La première.", "La seconde.");
    assertThat(form.unclear()).isTrue();
  }

  @Test
  void takes_one_justification_for_all() {
    var form = form(new String[] {"C.2", "C.3"}, new String[] {"Pour les deux."});

    assertThat(form.links()).isEqualTo(Map.of("C.2", "Pour les deux.", "C.3", "Pour les deux."));
    assertThat(form.unclear()).isFalse();
  }

  private static ProofForm form(String[] codes, String[] justifications) {
    return ProofForm.of(
        Map.of(
            "title", new String[] {"Sonde"}, "competency", codes, "justification", justifications));
  }
}
