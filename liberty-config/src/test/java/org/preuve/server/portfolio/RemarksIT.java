package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Remarks about a line, a page or a moment of evidence, from the form to the student. */
class RemarksIT extends CourseIT {

  @Test
  void says_something_about_a_line_and_shows_it_there_with_the_decision() {
    var path = addLines();
    var piece = path.substring(path.lastIndexOf('/') + 1);
    Steps.submit(student);
    var second = school.visitor("Sophie Garnier", "JURY", "fr");
    var line = Map.of("r.place." + piece, "1.line", "r.at." + piece, "2");

    var wrong = Steps.judge(teacher, cell, remark(piece, line, "4", "Précisez.", "remark-"));
    var added =
        Steps.judge(teacher, cell, remark(piece, line, "2", "Précisez la charge.", "remark-"));
    Steps.judge(teacher, cell, remark(piece, line, "2", "Précisez la charge.", "remark-"));
    var other = Steps.judge(teacher, cell, remark(piece, line, "1", "À retirer.", "remark-"));
    teacher.post(cell, withId(Steps.hidden(teacher, cell), "À retirer."));
    var mine = teacher.get(cell).body();

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("REMARK_PLACE").contains(">Précisez.</textarea>");
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(added.headers().firstValue("Location").orElseThrow())
        .endsWith("?note=remark.added#piece-" + piece);
    assertThat(other.statusCode()).isEqualTo(303);
    assertThat(mine)
        .containsPattern("(?s)deux</span>.{0,200}Ligne 2.*Précisez la charge\\.")
        .contains("visible de vous seul jusqu’à la publication")
        .doesNotContain("À retirer.");
    assertThat(second.get(cell).body()).doesNotContain("Précisez la charge.");
    assertThat(student.get(path).body()).doesNotContain("Précisez la charge.");
    Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", ""));
    assertThat(student.get(path).body())
        .containsPattern("(?s)deux</span>.{0,200}Ligne 2.*Marc Lefèvre.*Précisez la charge\\.");
    assertThat(student.get("/portfolio/C.12").body())
        .containsPattern("(?s)href=\"[^\"]*" + path + "#remark-\\d+\">Ligne 2</a>");
    assertThat(second.get(cell).body()).contains("Précisez la charge.");
    teacher.post(cell, withId(Steps.hidden(teacher, cell), "Précisez la charge."));
    assertThat(student.get(path).body()).contains("Précisez la charge.");
    assertThat(school.visitor("Hugo Martin", "LEARNER", "fr").get("/portfolio/C.12").body())
        .doesNotContain("Précisez la charge.");
  }

  @Test
  void keeps_a_remark_that_is_being_written_and_releases_it_with_the_decision() {
    var path = addLines();
    var piece = path.substring(path.lastIndexOf('/') + 1);
    Steps.submit(student);
    var line = Map.of("r.place." + piece, "1.line", "r.at." + piece, "");
    Steps.judge(teacher, cell, remark(piece, line, "", "Pas encore fini", ""));
    var later = teacher.get(cell).body();

    var early = Steps.judge(teacher, cell, released(remark(piece, line, "", "Fini.", "")));
    var out = Steps.judge(teacher, cell, released(remark(piece, line, "3", "Fini.", "")));

    assertThat(later).contains(">Pas encore fini</textarea>");
    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(early.body()).contains("REMARK_PLACE");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(student.get(path).body())
        .containsPattern("(?s)trois</span>.{0,200}Ligne 3.*Fini\\.");
    assertThat(
            Steps.judge(teacher, cell, remark(piece, line, "1", "x".repeat(4001), "remark-"))
                .body())
        .contains("MESSAGE_LONG");
    assertThat(teacher.get(cell).body()).contains("></textarea>").contains("Fini.");
  }

  @Test
  void takes_no_remark_away_that_another_tab_has_written_since() {
    var path = addLines();
    var piece = path.substring(path.lastIndexOf('/') + 1);
    Steps.submit(student);
    var line = Map.of("r.place." + piece, "1.line");
    var stale = Steps.hidden(teacher, cell);
    var first = Steps.judge(teacher, cell, remark(piece, line, "2", "Du premier onglet.", ""));

    var empty = new HashMap<>(stale);
    empty.putAll(remark(piece, Map.of("r.place." + piece, ""), "", "", ""));
    var autosaved = teacher.post(cell, empty, "Accept", "application/json");
    var afterEmpty = teacher.get(cell).body();
    var second = new HashMap<>(stale);
    second.putAll(remark(piece, line, "3", "Du second onglet.", ""));
    var told = teacher.post(cell, second, "Accept", "application/json");
    var both = teacher.get(cell).body();
    Steps.judge(teacher, cell, remark(piece, Map.of("r.place." + piece, ""), "", "", ""));
    var cleared = teacher.get(cell).body();

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(autosaved.statusCode()).isEqualTo(200);
    assertThat(autosaved.body()).contains("\"remarks\":{}");
    assertThat(afterEmpty).contains(">Du premier onglet.</textarea>");
    assertThat(told.body()).containsPattern("\"" + piece + "\":\"[0-9a-f]{64}\"");
    assertThat(both)
        .contains(">Du second onglet.</textarea>")
        .containsPattern("(?s)Ligne 2.*Du premier onglet\\.");
    assertThat(cleared).contains("Du premier onglet.").doesNotContain("Du second onglet.");
  }

  @Test
  void keeps_no_remark_while_the_draft_itself_is_in_conflict() {
    var path = addLines();
    var piece = path.substring(path.lastIndexOf('/') + 1);
    Steps.submit(student);
    var line = Map.of("r.place." + piece, "1.line");
    var stale = new HashMap<>(Steps.hidden(teacher, cell));
    Steps.judge(teacher, cell, Map.of("do", "save", "message", "Du premier onglet"));
    stale.putAll(remark(piece, line, "2", "Précisez.", ""));
    stale.put("message", "Du second");

    var refused = teacher.post(cell, stale);
    var before = teacher.get(cell).body();
    var mine = new LinkedHashMap<>(Steps.fields(refused.body()));
    mine.put("do", "save");
    var kept = teacher.post(cell, mine);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("DRAFT_CONFLICT").contains("Précisez.");
    assertThat(before).doesNotContain("Précisez.");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(teacher.get(cell).body()).contains(">Précisez.</textarea>");
  }

  @Test
  void releases_no_remark_about_a_version_that_the_decision_did_not_judge() {
    var path = addLines();
    var piece = path.substring(path.lastIndexOf('/') + 1);
    Steps.submit(student);
    var line = Map.of("r.place." + piece, "1.line");
    Steps.judge(teacher, cell, remark(piece, line, "2", "Sur la version 1.", "remark-"));
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(
        Map.of("title", "Essais", "text", "un\ndeux", "why.C.12", "14 cas", "draft", "0"));
    var next = Steps.path(student, student.upload(path + "/correct", fields, "", new byte[0]));
    Steps.submit(student);

    var shown = teacher.get(cell).body();
    var out = Steps.judge(teacher, cell, released(Map.of()));
    var after = student.get(path).body();
    teacher.post(cell, withId(Steps.hidden(teacher, cell), "Sur la version 1."));

    assertThat(next).isNotEqualTo(path);
    assertThat(shown).contains("id=\"remarks-left\"").contains("Sur la version 1.");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(after).doesNotContain("Sur la version 1.");
    assertThat(teacher.get(cell).body()).doesNotContain("Sur la version 1.");
  }

  @Test
  void says_what_became_of_a_remark_that_has_no_words_no_piece_or_no_such_place() {
    var path = addLines();
    var piece = path.substring(path.lastIndexOf('/') + 1);
    var other = Steps.addText(student, "C.13");
    var elsewhere = other.substring(other.lastIndexOf('/') + 1);
    Steps.submit(student);
    var whole = Map.of("r.place." + piece, "");

    var empty = Steps.judge(teacher, cell, remark(piece, whole, "", "", "remark-"));
    var counted = Steps.judge(teacher, cell, remark(piece, whole, "3", "Page 3.", "remark-"));
    var lost = Steps.judge(teacher, cell, remark(elsewhere, Map.of(), "", "Perdue ?", "remark-"));

    assertThat(empty.statusCode()).isEqualTo(303);
    assertThat(empty.headers().firstValue("Location").orElseThrow()).contains("note=draft.saved");
    assertThat(counted.statusCode()).isEqualTo(400);
    assertThat(counted.body())
        .contains("REMARK_WHOLE")
        .contains(">Page 3.</textarea>")
        .containsPattern("name=\"r\\.at\\." + piece + "\"[^>]* aria-invalid=\"true\"");
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains("REMARK_PIECE").contains("Perdue ?");
  }

  private String addLines() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "text");
    fields.put("title", "Essais");
    fields.put("text", "un\ndeux\ntrois");
    fields.put("why.C.12", "14 cas de test");
    return Steps.path(student, student.upload("/evidence/new", fields, "", new byte[0]));
  }

  private static Map<String, String> remark(
      String piece, Map<String, String> place, String at, String words, String button) {
    var fields = new HashMap<>(place);
    fields.put("r.at." + piece, at);
    fields.put("r.words." + piece, words);
    fields.put("do", button.isEmpty() ? "save" : button + piece);
    return fields;
  }

  private static Map<String, String> released(Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putAll(Map.of("do", "release", "outcome", "ACQUIRED", "message", "Bien."));
    return all;
  }

  /** The button that takes back the remark with these words. */
  private Map<String, String> withId(Map<String, String> fields, String words) {
    var all = new HashMap<>(fields);
    all.put(
        "do",
        "unremark-"
            + installation.count(
                "select id from portfolio_remark where assessor_id = "
                    + teacher.user()
                    + " and words = '"
                    + words
                    + "'"));
    return all;
  }
}
