package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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
      writesWithMarks(page, student, language);
      sendIncomplete(page, student);
      chromium.look(page, "evidence-refused-" + language);
      chooseTooLarge(page, student);
      chromium.look(page, "evidence-too-large-" + language);
      addSeveral(page, student, language);
      askCompany(page, student, language);
      collect(student);
      due(teacher, student);
      look(page, student, "/submission", "submission-preview-" + language);
      leaveOneOut(page);
      chromium.look(page, "submission-choice-" + language);
      Steps.submit(student);
      feedback(teacher, student);
      Steps.addText(student, "C.14");
      look(page, student, "/portfolio", "home-returned-" + language);
      look(page, student, "/portfolio/C.12", "feedback-" + language);
      look(page, student, "/submission/1", "submission-one-" + language);
      look(page, student, "/shares", "shares-" + language);
      look(page, student, "/import", "import-" + language);
      openALink(page, student, language);
      correct(page, student, language);
      var mate = school.visitor("عبد الرحمن بن محمد آل سعود", "LEARNER", language);
      person.addCookies(List.of(cookie(mate), cookie(teacher)));
      togetherWith(page, student, mate, teacher, language);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  /** By keyboard alone: a mark from the toolbar, another by its keys, and the preview. */
  private void writesWithMarks(Page page, Visitor student, String language) {
    page.navigate(student.at("/evidence/new").toString());
    page.check("#k-text");
    page.fill("#text", "banc");
    page.focus("#text");
    page.keyboard().press("Control+A");
    page.keyboard().press("Control+B");
    assertThat(page.inputValue("#text")).isEqualTo("**banc**");
    page.focus("#rich-text button");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page.inputValue("#text")).isEqualTo("# **banc**");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.waitForSelector("#preview-text strong");
    assertThat(page.innerText("#preview-text h3")).isEqualTo("banc");
    chromium.look(page, "evidence-marks-" + language);
    page.fill("#text", "");
    page.check("#k-file"); // as it was: nothing is kept for the next page
  }

  /** A piece of two: named, confirmed, handed in by both, assessed once. */
  private void togetherWith(
      Page page, Visitor student, Visitor mate, Visitor teacher, String language) {
    var piece = Steps.addText(student, "C.15");
    var group = Steps.path(student, student.post(piece + "/group", Map.of()));
    look(page, student, group, "group-begun-" + language);
    student.post(group + "/invite", Map.of("person", String.valueOf(mate.user())));
    student.post(group + "/contribution", Map.of("words", "x".repeat(300)));
    look(page, mate, "/portfolio", "home-invited-" + language);
    look(page, mate, "/groups", "groups-" + language);
    look(page, mate, group, "group-invited-" + language);
    page.fill("#words", "Le boîtier");
    page.click("button.btn-primary[type=submit]");
    page.waitForSelector("#t-members");
    chromium.look(page, "group-confirmed-" + language);
    look(page, student, piece, "group-piece-" + language);
    link(mate, "C.15");
    look(page, student, "/submission", "group-preview-" + language);
    Steps.submit(student);
    Steps.submit(mate);
    var cell = Steps.cell(student, "C.15");
    look(page, teacher, cell, "group-assess-" + language);
    Steps.judge(teacher, cell, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));
    look(page, teacher, cell + "/group", "group-once-" + language);
  }

  /** Links the only piece of somebody. */
  private static void link(Visitor owner, String code) {
    var row = Pattern.compile("(/evidence/[a-z2-7]{26})\"><strong");
    var piece = row.matcher(owner.get("/evidence").body());
    assertThat(piece.find()).isTrue();
    var form = Steps.hidden(owner, piece.group(1) + "/correct");
    form.remove("csrf");
    form.putAll(
        Map.of("title", "Essais", "text", "Le journal des essais", "why." + code, "Ma part"));
    var sent = owner.upload(piece.group(1) + "/correct", form, "", new byte[0]);
    assertThat(sent.statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void are_accessible_for_a_teacher(String language) {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", language);
    school.visitor("Hugo Martin", "LEARNER", language);
    school.visitor("عبد الرحمن بن محمد آل سعود الطويل الاسم جدا", "LEARNER", language);
    school.visitor(
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen", "LEARNER", language);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", language);
    var jury = school.visitor("Sophie Garnier", "JURY", language);
    var cell = Steps.cell(student, "C.12");
    collect(student);
    addFiles(student);
    Steps.submit(student);
    var stale = Steps.hidden(jury, cell);
    try (var person = chromium.person(language)) {
      person.addCookies(List.of(cookie(teacher), cookie(jury)));
      var page = page(person.newPage());
      look(page, teacher, "/class", "class-to-assess-" + language);
      showsAStudentInTheFrameOfAnLms(page);
      printsTheWholeClass(page);
      look(page, teacher, "/class?name=zzz", "class-nobody-" + language);
      look(page, teacher, "/to-assess", "queue-" + language);
      look(page, teacher, "/to-assess?name=zzz", "queue-nobody-" + language);
      look(page, teacher, "/class/mastery", "class-mastery-" + language);
      look(page, teacher, "/class/silent", "class-silent-" + language);
      look(page, teacher, "/class/marks", "marks-" + language);
      page.fill("#text", "Inès Benali;Examen;14;20;2026-03-31\nPersonne;Examen;14;20;2026-03-31");
      page.click("form[data-pv-keep] button[type=submit]");
      page.waitForSelector("#t-report");
      chromium.look(page, "marks-report-" + language);
      teacher.post("/comments", Map.of("words", "Citez la source."));
      look(page, teacher, "/comments", "comments-" + language);
      Steps.judge(teacher, cell, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Bien."));
      look(page, teacher, "/release", "release-" + language);
      look(page, teacher, "/release/all", "release-all-" + language);
      teacher.post("/anonymity", Map.of("names", "hidden"));
      look(page, teacher, "/anonymity", "anonymity-" + language);
      look(page, teacher, "/class", "class-hidden-" + language);
      teacher.post("/anonymity", Map.of("names", "shown"));
      Steps.judge(teacher, cell, Map.of("do", "save", "outcome", "", "message", ""));
      look(page, teacher, "/class/people", "class-people-" + language);
      look(page, teacher, "/grading", "grading-" + language);
      due(teacher, student);
      look(page, teacher, "/deadlines", "deadlines-" + language);
      look(page, teacher, "/guest", "guest-" + language);
      look(page, teacher, "/end", "end-" + language);
      look(page, teacher, cell + "?show=due", "assess-two-pieces-" + language);
      assertThat(shown(page, "img.pv-preview")).isTrue();
      saysSomethingAboutALine(page);
      chromium.look(page, "assess-remark-" + language);
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

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void give_back_what_was_typed_before_the_session_ended(String language) {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", language);
    try (var person = chromium.person(language)) {
      person.addCookies(List.of(cookie(student)));
      var page = page(person.newPage());
      page.navigate(student.at("/evidence/new?code=C.13").toString());
      page.click("label[for=k-text]");
      page.fill("#title", "Campagne de tests");
      page.fill("[id='why.C.13']", "Les correctifs renvoient aux essais.");
      page.waitForSelector("[data-pv-state] .bi-cloud-check");
      end(student);
      page.click("form.pv-new button[type=submit]");
      page.waitForSelector("#pv-work-over:not([hidden])");
      chromium.look(page, "session-over-" + language);

      var again = school.again(student, "Inès Benali", "LEARNER", language);
      person.addCookies(List.of(cookie(again)));
      page.navigate(again.at("/portfolio").toString());
      page.waitForSelector("#pv-work:not([hidden]) a");
      chromium.look(page, "work-elsewhere-" + language);
      assertThat(kept(page)).hasSize(1).noneMatch(k -> k.contains("In"));
      page.click("#pv-work a");
      page.waitForSelector("#pv-work:not([hidden]) [data-pv-here]:not([hidden])");
      chromium.look(page, "work-here-" + language);
      assertThat(page.inputValue("#title")).isEqualTo("Campagne de tests");
      assertThat(page.inputValue("[id='why.C.13']")).contains("correctifs");
      assertThat(page.isChecked("#k-text")).isTrue();

      page.fill("#text", "T1 réussi");
      page.click("form.pv-new button[type=submit]");
      page.waitForSelector("main a[href$='/file']");
      awaitNothingKept(page);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void keep_typed_text_from_the_next_person_and_let_it_be_erased() {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var other = school.visitor("Hugo Martin", "LEARNER", "fr");
    try (var person = chromium.person("fr")) {
      person.addCookies(List.of(cookie(student), cookie(other)));
      var page = page(person.newPage());
      type(page, student, "Pas sûr encore");
      page.navigate(student.at("/evidence").toString());
      page.waitForSelector("#pv-work:not([hidden])");
      page.click("#pv-work button");
      assertThat(kept(page)).isEmpty();

      type(page, student, "Pas sûr encore");
      var own = kept(page);
      page.navigate(other.at("/portfolio/C.12").toString());
      page.waitForSelector("#words");
      assertThat(page.inputValue("#words")).isEmpty();
      assertThat(page.isHidden("#pv-work")).isTrue();
      type(page, other, "Autre chose");
      page.navigate(other.at("/end").toString());
      page.click("form[action$='/end'] button");
      assertThat(kept(page)).as("only its own is erased").isEqualTo(own);

      page.navigate(student.at("/portfolio/C.12").toString());
      page.waitForSelector("#pv-work:not([hidden])");
      assertThat(page.inputValue("#words")).isEqualTo("Pas sûr encore");
    }

    assertThat(complaints).isEmpty();
  }

  @Test
  void take_two_clicks_for_one_and_break_a_word_that_is_too_long() {
    var student = School.open(installation).visitor("Inès Benali", "LEARNER", "fr");
    try (var person = chromium.person("fr")) {
      person.addCookies(List.of(cookie(student)));
      var page = page(person.newPage());
      page.navigate(student.at("/evidence/new?code=C.12").toString());
      page.click("label[for=k-text]");
      page.fill("#title", "Anticonstitutionnellement".repeat(6));
      page.fill("#text", "Le journal des essais");
      page.fill("[name='why.C.12']", "Ma part");
      page.click(
          "button.btn-primary[type=submit]",
          new Page.ClickOptions().setClickCount(2).setDelay(80)); // as people do, ms
      page.waitForURL("**/evidence/*?note=evidence.added");
      chromium.look(page, "evidence-long-word");
    }

    var listed = student.get("/evidence").body();
    assertThat(listed.split("/evidence/[a-z2-7]{26}\"><strong", -1)).as("one piece").hasSize(2);
    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void keep_the_newest_twenty_forms_of_a_person() {
    var student = School.open(installation).visitor("Inès Benali", "LEARNER", "fr");
    try (var person = chromium.person("fr")) {
      person.addCookies(List.of(cookie(student)));
      var page = page(person.newPage());
      type(page, student, "Pas sûr encore");
      page.evaluate(
          "() => { const key = Object.keys(localStorage).find(k => k.startsWith('pv-work'));"
              + " const whose = key.split('/').slice(0, 3).join('/');"
              + " for (let i = 1; i <= 30; i++) {"
              + " const entry = JSON.parse(localStorage.getItem(key)); entry.at -= i * 1000;"
              + " localStorage.setItem(whose + '/form-' + i, JSON.stringify(entry)); } }");
      page.navigate(student.at("/evidence").toString());
      page.waitForSelector("#pv-work:not([hidden])");

      assertThat(kept(page)).hasSize(20).anyMatch(key -> key.endsWith("/form-19"));
      assertThat(kept(page)).noneMatch(key -> key.endsWith("/form-20"));
    }

    assertThat(complaints).isEmpty();
  }

  @Test
  void save_an_assessment_by_themselves() {
    var school = School.open(installation);
    var student = school.visitor("Inès Benali", "LEARNER", "fr");
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var cell = Steps.cell(student, "C.12");
    collect(student);
    Steps.submit(student);
    try (var person = chromium.person("fr")) {
      person.addCookies(List.of(cookie(teacher)));
      var page = page(person.newPage());
      var second = page(person.newPage());
      page.navigate(teacher.at(cell).toString());
      second.navigate(teacher.at(cell).toString());
      page.fill("#message", "Bien mené");
      page.waitForSelector("[data-pv-state]:has-text('Brouillon enregistré à')");
      page.reload();
      assertThat(page.inputValue("#message")).isEqualTo("Bien mené");

      page.fill("#message", "Bien mené, à compléter");
      page.click("button[value=next]");
      page.waitForURL("**/C.13?note=draft.saved-before");
      page.fill("#message", "Pour C.13");
      page.click("nav a[href$='/class']");
      page.waitForSelector(".pv-matrix");
      assertThat(kept(page)).isEmpty();
      assertThat(teacher.get(cell).body()).contains(">Bien mené, à compléter</textarea>");
      assertThat(teacher.get(Steps.cell(student, "C.13")).body()).contains(">Pour C.13</textarea>");

      second.fill("#message", "Du second onglet");
      second.waitForSelector("[data-pv-state]:has-text('changé ailleurs')");
      second.click("button[value=save]");
      second.waitForSelector("#t-saved");
      chromium.look(second, "assess-versions");
      second.click("form[data-pv-sends] button");
      second.waitForSelector("#message");
      assertThat(second.inputValue("#message")).isEqualTo("Du second onglet");
      awaitNothingKept(second);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void assess_five_students_in_a_row_with_at_most_three_clicks_each() {
    var school = School.open(installation);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    submitted(school, "C.12", 5);
    try (var person = chromium.person("fr")) {
      person.addCookies(List.of(cookie(teacher)));
      var page = page(person.newPage());
      page.addInitScript(
          "addEventListener('pointerdown', () => sessionStorage.setItem('clicks',"
              + " 1 + Number(sessionStorage.getItem('clicks'))), true)");
      page.navigate(teacher.at("/to-assess").toString());
      page.click("main .pv-head a");
      page.evaluate("sessionStorage.setItem('clicks', 0)");
      for (int i = 0; i < 5; i++) {
        page.waitForSelector("#judgement");
        var address = page.url();
        page.click("label[for=outcome-ok]");
        page.click("button[value=release-next]");
        page.waitForURL(now -> !now.equals(address));
      }
      page.waitForSelector(".pv-empty");
      assertThat(((Number) page.evaluate("Number(sessionStorage.getItem('clicks'))")).intValue())
          .isBetween(5, 15);
    }

    assertThat(released(school)).isEqualTo(5);
    assertThat(complaints).isEmpty();
  }

  @Test
  void assess_five_students_by_keyboard_alone() {
    var school = School.open(installation);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    submitted(school, "C.12", 5);
    try (var person = chromium.person("fr")) {
      person.addCookies(List.of(cookie(teacher)));
      var page = page(person.newPage());
      page.navigate(teacher.at("/to-assess/next").toString());
      restsWhileSomebodyTypes(page);
      for (int i = 0; i < 5; i++) {
        var address = page.url();
        page.waitForSelector("[data-pv-keys]:not([hidden])");
        page.keyboard().press("3");
        assertThat(page.innerText("[data-pv-said]")).contains("Acquis");
        page.keyboard().press("r");
        page.keyboard().press("Enter");
        page.waitForURL(now -> !now.equals(address));
      }
      page.waitForSelector(".pv-empty");
    }

    assertThat(released(school)).isEqualTo(5);
    assertThat(complaints).isEmpty();
  }

  /**
   * As an AZERTY keyboard sends it: the digit needs the shift key, the place of the key does not.
   */
  private static void choosesByThePlaceOfTheKey(Page page) {
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            + " {key: '\"', code: 'Digit3', bubbles: true, cancelable: true}))");
    assertThat(page.isChecked("#outcome-ok")).isTrue();
    page.evaluate("document.activeElement.blur()");
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            + " {key: \"'\", code: 'Digit4', bubbles: true, cancelable: true}))");
    assertThat(page.isChecked("#outcome-ok")).isFalse();
  }

  /** Also: the help opens, the keys can be switched off, and stay off. */
  private static void restsWhileSomebodyTypes(Page page) {
    page.waitForSelector("[data-pv-keys]:not([hidden])");
    choosesByThePlaceOfTheKey(page);
    page.keyboard().press("m");
    page.keyboard().type("3 n");
    page.waitForSelector("[data-pv-state]:has-text('Brouillon enregistré à')");
    assertThat(page.inputValue("#message")).isEqualTo("3 n");
    assertThat(page.isChecked("#outcome-ok")).isFalse();
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("?");
    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
    page.uncheck("#keys-on");
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press("3");
    assertThat(page.isChecked("#outcome-ok")).isFalse();
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"), () -> page.fill("#message", ""));
    page.reload();
    page.waitForSelector("[data-pv-keys]:not([hidden])");
    assertThat(page.isChecked("#keys-on")).isFalse();
    page.evaluate("document.getElementById('keys').open = true");
    page.check("#keys-on");
    page.evaluate("document.activeElement.blur()");
  }

  private static void submitted(School school, String code, int students) {
    for (int i = 0; i < students; i++) {
      var student = school.visitor("Étudiante " + (char) ('A' + i), "LEARNER", "fr");
      Steps.addText(student, code);
      Steps.submit(student);
    }
  }

  private long released(School school) {
    return installation.count(
        "select count(*) from portfolio_decision where course_id = " + school.course());
  }

  private static void type(Page page, Visitor student, String words) {
    page.navigate(student.at("/portfolio/C.12").toString());
    page.fill("#words", words);
    page.waitForSelector("[data-pv-state] .bi-cloud-check");
  }

  /** Names of what this browser keeps of people's work. */
  @SuppressWarnings("unchecked")
  private static List<String> kept(Page page) {
    return (List<String>)
        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('pv-work'))");
  }

  /** The script of the next page drops what has arrived; it runs once that page is read. */
  private static void awaitNothingKept(Page page) {
    page.waitForFunction("!Object.keys(localStorage).some(key => key.startsWith('pv-work'))");
  }

  private void end(Visitor visitor) {
    installation.update(
        "update lti_session set expires_at = '2020-01-01' where user_id = " + visitor.user());
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

  /** On a screen of 1366 × 768, Moodle's frame is 446 px high. */
  private static void showsAStudentInTheFrameOfAnLms(Page page) {
    var before = page.viewportSize();
    page.setViewportSize(1366, 446);
    var row = page.locator(".pv-matrix tbody tr").first().boundingBox();
    assertThat(row.y + row.height).isLessThanOrEqualTo(446);
    assertThat(page.evaluate("document.documentElement.scrollHeight <= window.innerHeight"))
        .as("no scroll bar beside that of the matrix")
        .isEqualTo(true);
    page.setViewportSize(before.width, before.height);
  }

  /** Paper does not scroll. */
  private static void printsTheWholeClass(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(
            page.locator(".pv-matrix")
                .evaluate(
                    "m => getComputedStyle(m).maxHeight + ' ' + getComputedStyle(m).overflow"))
        .isEqualTo("none visible");
    assertThat(page.isVisible(".pv-matrix thead")).as("heads for each sheet").isTrue();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void look(Page page, Visitor visitor, String path, String name) {
    page.navigate(visitor.at(path).toString());
    chromium.look(page, name);
  }

  /** A deadline far away, with an extension. */
  private static void due(Visitor teacher, Visitor student) {
    teacher.post("/deadlines", Map.of("bloc", "0", "due", "2098-06-12T23:59", "late", "MARK"));
    teacher.post(
        "/deadlines/extension",
        Map.of(
            "student",
            Long.toString(student.user()),
            "bloc",
            "0",
            "due",
            "2099-06-12T23:59",
            "reason",
            "Stage"));
  }

  /** Makes a link in the browser and opens it. */
  private static void openALink(Page page, Visitor student, String language) {
    page.navigate(student.at("/shares").toString());
    page.fill("#name", "Candidature au stage");
    page.check("input[name=p] >> nth=0");
    page.click("form[action$='/shares'] button");
    page.waitForSelector("#t-links");
    chromium.look(page, "shares-one-" + language);
    var shared = page.waitForPopup(() -> page.click("a[href*='/shared/']"));
    shared.waitForSelector("h1:has-text('Candidature')");
    chromium.look(shared, "shared-" + language);
    shared.close();
  }

  /** Chooses among the pieces and looks at what would be frozen. */
  private static void leaveOneOut(Page page) {
    page.click("details.pv-panel summary");
    page.uncheck("input[name=p] >> nth=0");
    page.click("form[action$='/submission/choice'] button");
    page.waitForSelector("#t-out");
    page.click("details.pv-panel summary");
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

  /** Finds a competency by typing, and makes a further version of what was submitted. */
  private static void correct(Page page, Visitor student, String language) {
    page.navigate(student.at("/submission/1").toString());
    page.click(".pv-files a");
    page.click("a[href$='/correct']");
    page.fill("#find", language.equals("fr") ? "SECURITE risques" : "RISKS security");
    assertThat(page.locator("#competencies .pv-link:visible").allInnerTexts())
        .singleElement()
        .asString()
        .contains("C.3");
    page.fill("#find", "zzz");
    page.waitForSelector("[data-pv-found]:has-text('compét'), [data-pv-found]:has-text('compet')");
    page.fill("#find", "C.14");
    page.check("[id='link-C.14']");
    page.fill("[id='why.C.14']", "Aussi la maintenance.");
    page.fill("#title", "Titre corrigé");
    chromium.look(page, "evidence-correct-" + language);
    page.click("form.pv-new button[type=submit]");
    page.waitForSelector("#t-versions");
    chromium.look(page, "evidence-versions-" + language);
    assertThat(kept(page)).noneMatch(key -> key.endsWith("/correct"));
    assertThat(page.innerText("h1")).isEqualTo("Titre corrigé");
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

  /** Two files by one choice, each with its line; one of them taken away again. */
  private static void addSeveral(Page page, Visitor student, String language) {
    page.navigate(student.at("/evidence/new?code=C.13").toString());
    var parts = new AtomicInteger();
    page.route("**/evidence/uploads/*", route -> cutTheFirst(route, parts));
    page.setInputFiles(
        "#file",
        new FilePayload[] {
          new FilePayload("essai.py", "text/x-python", bytes("def essai():\n    return 14\n")),
          new FilePayload("vide.txt", "text/plain", new byte[0]),
          new FilePayload("photo.png", "image/png", png())
        });
    page.waitForSelector("[data-pv-uploads] input[value] >> nth=1");
    page.waitForSelector("[data-pv-uploads] .invalid-feedback");
    page.unroute("**/evidence/uploads/*");
    assertThat(parts).as("parts of two files, one of them twice").hasValue(3);
    chromium.look(page, "evidence-uploads-" + language);
    page.fill("#title", "Banc d’essai");
    page.fill("[id='why.C.13']", "Le programme et le banc.");
    page.click("form.pv-new button[type=submit]");
    assertThat(page.evaluate("document.activeElement.id")).as("one is refused").isEqualTo("file");
    page.click("[data-pv-uploads] .invalid-feedback + button");
    page.click("form.pv-new button[type=submit]");
    page.waitForSelector("#file-2");
    assertThat(page.locator(".pv-code-lines li").allInnerTexts().get(0)).contains("def essai():");
    assertThat(shown(page, "img.pv-preview")).isTrue();
    chromium.look(page, "evidence-previews-" + language);
  }

  /** A line that breaks: the file goes on by itself. */
  private static void cutTheFirst(Route route, AtomicInteger parts) {
    boolean part = route.request().method().equals("PATCH");
    if (part && parts.getAndIncrement() == 0) {
      route.abort();
    } else {
      route.resume();
    }
  }

  /** A tutor answers in a browser of their own, on a telephone. */
  private static void askCompany(Page page, Visitor student, String language) {
    look(page, student, "/attestations/new", "attestation-new-" + language);
    page.click("form.pv-form button[type=submit]");
    page.waitForSelector("#problems");
    page.fill("#tutor", "Anna Roy");
    page.fill("#company", "Atelier Nord");
    page.fill("#subject", "La soudure du prototype, en mars.");
    page.click("#codes summary");
    page.check("#codes input[type=checkbox] >> nth=0");
    page.click("form.pv-form button[type=submit]");
    page.waitForSelector("#address");
    chromium.look(page, "attestation-link-" + language);
    assertThat(page.isVisible("#pv-work")).as("what was sent is no longer kept").isFalse();
    var link = page.inputValue("#address");
    try (var tutor = chromium.person(language)) {
      var phone = tutor.newPage();
      phone.setViewportSize(390, 844);
      phone.navigate(link);
      chromium.look(phone, "attest-" + language);
      phone.click("button.btn-primary");
      phone.waitForSelector("#problems");
      chromium.look(phone, "attest-refused-" + language);
      phone.check("#verdict-CONFIRMED");
      phone.fill("#role", "Tutrice");
      phone.check("#sure");
      phone.click("button.btn-primary");
      phone.waitForSelector(".pv-note.ok");
      chromium.look(phone, "attest-done-" + language);
      phone.navigate(link);
      assertThat(phone.innerText("main")).contains("ATTEST_USED");
    }
    look(page, student, "/attestations", "attestations-" + language);
    page.click(".pv-files a");
    page.waitForSelector(".pv-note.wip:not(#pv-work)");
    chromium.look(page, "attestation-" + language);
  }

  /** Once it is drawn: a page waits a moment for it, and then says that it comes. */
  private static boolean shown(Page page, String picture) {
    for (int tries = 0; page.locator(picture).count() == 0 && tries < 30; tries++) {
      page.reload();
    }
    page.locator(picture).first().scrollIntoViewIfNeeded();
    page.waitForFunction(
        "selector => document.querySelector(selector).complete"
            + " && document.querySelector(selector).naturalWidth > 0",
        picture);
    return page.isVisible(picture);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] png() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** In this order: the first place of the piece that the keyboard comes to has lines. */
  private static void addFiles(Visitor student) {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("essai.py", bytes("def essai():\n    return 14\n"));
    files.put("photo.png", png());
    Steps.path(
        student,
        student.upload(
            "/evidence/new",
            Map.of("kind", "file", "title", "Banc d’essai", "why.C.12", "Les photos du banc."),
            files));
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

  /** With the keyboard alone: the fold, the place, the number, the words, the button. */
  private static void saysSomethingAboutALine(Page page) {
    var fold = page.locator("details:has(select[name^='r.place'])").last();
    fold.locator("summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    page.keyboard().type("1");
    page.keyboard().press("Tab");
    page.keyboard().type("Pourquoi 3 ?");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForSelector(".pv-remark:has-text('Pourquoi 3 ?')");
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
