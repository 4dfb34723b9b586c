package org.preuve.badges.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.achievement.Level;

class DesignFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final List<String> KNOWN = List.of("C.1", "C.2");

  @Test
  void takes_a_badge_without_english_texts() {
    var form = DesignForm.of(sent());

    assertThat(form.problems(KNOWN, TODAY)).isEmpty();
    var content = form.content(List.of());
    assertThat(content.name().en()).isEqualTo("Atelier");
    assertThat(content.tags()).containsExactly("capteurs", "atelier");
    assertThat(content.validity().months()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name-fr|''|name-fr",
        "description-fr|'  '|description-fr",
        "criteria-fr|''|criteria-fr",
        "type|Diploma|type",
        "shape|STAR|shape",
        "colour|#fff|colour",
        "symbol|''|symbol",
        "code|C.9|codes",
        "tags|a,b,c,d,e,f,g,h,i|tags",
        "validity|for ever|validity",
        "months|0|months",
        "months|121|months",
        "months|-1|months",
        "months|douze|months"
      })
  void names_the_field_to_mend(String field, String value, String problem) {
    var sent = sent();
    sent.put(field, new String[] {value});

    assertThat(DesignForm.of(sent).problems(KNOWN, TODAY)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b | c | d",
        "2",
        " | Skilled",
        "Confirmé\nconfirmé",
        "1\n2",
        "Débutant | 2",
        "Moyen | Pass\nBien | pass",
        "Expert | Skilled\nMaître | Expert"
      })
  void says_which_levels_are_none(String levels) {
    var sent = sent();
    sent.put("levels", new String[] {levels});

    assertThat(DesignForm.of(sent).problems(KNOWN, TODAY)).containsExactly("levels");
  }

  @Test
  void takes_levels_from_the_lowest_to_the_highest_and_writes_them_again() {
    var sent = sent();
    var text = "Débutant\nConfirmé | Skilled | Sait le refaire seul.\nExpert |  | Forme d’autres.";
    sent.put("levels", new String[] {text + "\r\n\r\n"});
    var many = sent();
    many.put("levels", new String[] {"a\nb\nc\nd\ne\nf\ng\nh\ni"});

    var levels = DesignForm.of(sent).content(List.of()).levels();

    assertThat(levels)
        .containsExactly(
            new Level("Débutant", "Débutant", ""),
            new Level("Confirmé", "Skilled", "Sait le refaire seul."),
            new Level("Expert", "Expert", "Forme d’autres."));
    assertThat(LevelLines.write(levels)).isEqualTo(text);
    assertThat(DesignForm.of(many).problems(KNOWN, TODAY)).containsExactly("levels");
    assertThat(DesignForm.of(sent()).content(List.of()).levels()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30", "2026-02-30", "2999-01-01", "demain", "''"})
  void takes_no_last_day_that_is_not_to_come(String day) {
    var sent = sent();
    sent.put("validity", new String[] {"date"});
    sent.put("until", new String[] {day});

    assertThat(DesignForm.of(sent).problems(KNOWN, TODAY)).containsExactly("until");
  }

  @Test
  void texts_that_are_too_long_are_said_to_be() {
    for (var field : List.of("description-fr", "description-en", "criteria-fr", "criteria-en")) {
      var sent = sent();
      sent.put(field, new String[] {"é".repeat(1001)});

      assertThat(DesignForm.of(sent).problems(KNOWN, TODAY)).containsExactly(field);
    }
  }

  private static Map<String, String[]> sent() {
    var sent = new HashMap<String, String[]>();
    Map.ofEntries(
            Map.entry("name-fr", "Atelier"),
            Map.entry("description-fr", "Sait câbler un capteur."),
            Map.entry("criteria-fr", "Avoir animé l’atelier."),
            Map.entry("type", "BADGE"),
            Map.entry("shape", "DISC"),
            Map.entry("colour", "PLUM"),
            Map.entry("symbol", "TEAM"),
            Map.entry("code", "C.1"),
            Map.entry("tags", " capteurs, atelier,, capteurs"),
            Map.entry("validity", "months"),
            Map.entry("months", "12"))
        .forEach((name, value) -> sent.put(name, new String[] {value}));
    return sent;
  }
}
