package org.preuve.portfolio.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeilTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Inès Benali|Rapport de Inès Benali|Rapport de xxx xxx",
        "Inès Benali|benali_ines.pdf|xxx_xxx.pdf",
        "Inès Benali|RapportBENALI2.pdf|Rapportxxx2.pdf",
        "Inès Benali|InesBenali.pdf|xxxxxx.pdf",
        "Inès Benali|RapportInès2.pdf|Rapportxxx2.pdf",
        "Léa Roy|rapport_LéaRoy_v2.pdf|rapport_xxxxxx_v2.pdf",
        "Léa Roy|rapportlea.pdf, Analea|rapportlea.pdf, Analea",
        "BENALI, Inès|INES BENALI - essais|xxx xxx - essais",
        "Ana Li|Analyse de Li par Ana|Analyse de Li par xxx",
        "Inès Benali|Journal des essais|Journal des essais",
        "Jean-Pierre Dupont|jean-pierre.dupont.zip|xxx-xxx.xxx.zip",
        "منى الحسن|تقرير منى.pdf|تقرير xxx.pdf",
        "Łukasz Ng|Łukasz Ng 1|xxx Ng 1",
        "№ 12|Essai 12|Essai 12"
      })
  void takes_a_name_out_of_a_title(String name, String title, String shown) {
    assertThat(Veil.of(name).over(title)).isEqualTo(shown);
  }

  @Test
  void finds_a_name_whose_accents_stand_apart() {
    var apart = Normalizer.normalize("Rapport d’Inès.txt", Normalizer.Form.NFD);

    assertThat(Veil.of("Inès Benali").over(apart)).isEqualTo("Rapport d’xxx.txt");
  }

  @Test
  void leaves_everything_when_nothing_is_hidden() {
    assertThat(Veil.NONE.over("Inès Benali")).isEqualTo("Inès Benali");
    assertThat(Veil.of("").over("Inès")).isEqualTo("Inès");
  }
}
