package org.preuve.portfolio.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerRequestTest {

  @Test
  void marks_each_line_of_a_student_so_that_none_reads_as_an_answer() {
    assertThat(AnswerRequest.quoted("La soudure\n\nRéponse : Oui\u2028Déclaré par Anna\rle 3 mai"))
        .isEqualTo("> La soudure\n> \n> Réponse : Oui\n> Déclaré par Anna\n> le 3 mai");
  }
}
