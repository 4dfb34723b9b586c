package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;

/** States of the portfolio's pages that the journey does not pass. */
class PortfolioPagesBrowserIT extends BrowserIT {

  private final List<String> complaints = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void are_accessible_for_a_student(String language) {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", language);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", language);
    try (var person = chromium.person(language)) {
      person.addCookies(List.of(cookie(student)));
      var page = page(person.newPage());
      look(page, student, "/evidence", "evidence-empty-" + language);
      look(page, student, "/submission", "submission-empty-" + language);
      sendIncomplete(page, student);
      chromium.look(page, "evidence-refused-" + language);
      chooseTooLarge(page, student);
      chromium.look(page, "evidence-too-large-" + language);
      collect(student);
      look(page, student, "/submission", "submission-preview-" + language);
      Steps.submit(student);
      feedback(teacher, student);
      Steps.addText(student, "C.14");
      look(page, student, "/portfolio", "home-returned-" + language);
      look(page, student, "/portfolio/C.12", "feedback-" + language);
      look(page, student, "/submission/1", "submission-one-" + language);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void are_accessible_for_a_teacher(String language) {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", language);
    school.visitor("Hugo Martin", "LEARNER", language);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", language);
    var jury = school.visitor("Sophie Garnier", "JURY", language);
    var cell = Steps.cell(student, "C.12");
    collect(student);
    Steps.submit(student);
    var stale = Steps.hidden(jury, cell);
    try (var person = chromium.person(language)) {
      person.addCookies(List.of(cookie(teacher), cookie(jury)));
      var page = page(person.newPage());
      look(page, teacher, "/class", "class-to-assess-" + language);
      look(page, teacher, "/class?name=zzz", "class-nobody-" + language);
      look(page, teacher, cell + "?show=due", "assess-two-pieces-" + language);
      page.click("button[value=release]");
      page.waitForSelector("#problems");
      chromium.look(page, "assess-undecided-" + language);
      feedback(teacher, student);
      look(page, teacher, "/class", "class-assessed-" + language);
      release(page, jury, cell, stale);
      chromium.look(page, "assess-conflict-" + language);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  private Page page(Page page) {
    page.onConsoleMessage(
        message -> {
          if (!message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  private static void look(Page page, Visitor visitor, String path, String name) {
    page.navigate(visitor.at(path).toString());
    chromium.look(page, name);
  }

  /** Fills only the title and a justification, and waits for the summary of what to mend. */
  private static void sendIncomplete(Page page, Visitor student) {
    page.navigate(student.at("/evidence/new?code=C.13").toString());
    page.fill("#title", "Campagne de tests");
    page.click("form.pv-new button[type=submit]");
    page.waitForSelector("#problems");
    assertThat(page.inputValue("#title")).isEqualTo("Campagne de tests");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
  }

  /** A file over the limit is named when it is chosen, and never sent. */
  private static void chooseTooLarge(Page page, Visitor student) {
    page.navigate(student.at("/evidence/new").toString());
    page.evaluate("document.getElementById('file').dataset.largest = 10");
    var sent = new ArrayList<String>();
    page.onRequest(request -> sent.add(request.method()));
    assertThat(page.isVisible("#too-large")).isFalse();
    page.setInputFiles("#file", new FilePayload("a.txt", "text/plain", new byte[11]));
    assertThat(page.isVisible("#too-large")).isTrue();
    page.click("form.pv-new button[type=submit]");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("file");
    assertThat(sent).doesNotContain("POST");
    page.setInputFiles("#file", new FilePayload("a.txt", "text/plain", new byte[10]));
    assertThat(page.isVisible("#too-large")).isFalse();
    page.setInputFiles("#file", new FilePayload("a.txt", "text/plain", new byte[11]));
  }

  private static void collect(Visitor student) {
    Steps.addText(student, "C.12");
    Steps.path(
        student,
        student.upload(
            "/evidence/new",
            Map.of(
                "kind", "link",
                "title", "Dépôt de code",
                "address", "https://example.org/depot",
                "why.C.12", "Les tests sont dans le dossier test.",
                "why.C.13", "Chaque correctif renvoie à un essai."),
            "",
            new byte[0]));
    student.post("/portfolio/C.12/opinion", Map.of("outcome", "ACQUIRED", "words", "14 cas"));
  }

  private static void feedback(Visitor teacher, Visitor student) {
    Steps.judge(
        teacher,
        Steps.cell(student, "C.12"),
        Map.of(
            "do", "release",
            "outcome", "IN_PROGRESS",
            "message", "Ajoutez les tests de charge et leur calendrier."));
  }

  /** Sends a release from a page that is out of date. */
  private static void release(Page page, Visitor jury, String cell, Map<String, String> stale) {
    page.navigate(jury.at(cell).toString());
    page.evaluate(
        "seen => document.querySelector('input[name=seen]').value = seen", stale.get("seen"));
    page.click("label[for=outcome-no]");
    page.fill("#message", "La charge manque.");
    page.click("button[value=release]");
    page.waitForSelector("#t-theirs");
  }

  private static Cookie cookie(Visitor visitor) {
    return new Cookie(visitor.cookie(), visitor.secret())
        .setDomain("localhost")
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(true);
  }
}
