package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.School;
import org.preuve.server.harness.Visitor;
import org.preuve.server.lti.AdminVisitor;
import org.preuve.web.base.Ids;

class FrameworkPagesBrowserIT extends BrowserIT {

  private static final String DOCUMENT =
      "Bloc 1 : Élever\nC1. Élever des abeilles.\n\nC3. Récolter le miel\n\nBloc 2 : Vendre\n";

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void are_accessible_and_let_an_assessor_import_a_document(String language) {
    var name = "Marc Lefèvre " + Ids.random().substring(0, 6);
    var teacher = School.open(installation).visitor(name, "INSTRUCTOR", language);
    var complaints = new ArrayList<String>();
    try (var person = chromium.person(language)) {
      person.addCookies(List.of(cookie(teacher)));
      var page = person.newPage();
      page.onConsoleMessage(
          message -> {
            // the browser says so itself of a map with a wrong code, as it should be here
            if (!message.text().matches(".*status of 422 .*")) {
              complaints.add(message.text());
            }
          });
      page.navigate(installation.base() + "/frameworks/ido-iot/C17");
      chromium.look(page, "competency-" + language);
      page.navigate(teacher.at("/frameworks").toString());
      chromium.look(page, "frameworks-empty-" + language);
      page.navigate(teacher.at("/frameworks/import").toString());
      chromium.look(page, "framework-import-" + language);
      importText(page);
      chromium.look(page, "framework-draft-" + language);
      correct(page, language);
      page.navigate(teacher.at("/frameworks").toString());
      chromium.look(page, "frameworks-" + language);
      compare(page, teacher, language);
      manage(page, name, language);
      publish(page, teacher, language);
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).isEmpty();
  }

  /** The assessor proposes; whoever administers compares. */
  private void compare(Page page, Visitor teacher, String language) {
    var bees =
        IntStream.rangeClosed(1, 26)
            .mapToObj(n -> "C." + n + " Nourrir les abeilles, " + n + ".\n\n")
            .collect(Collectors.joining());
    var imported =
        teacher.upload(
            "/frameworks/import", Map.of("text", "Bloc 1 : Soigner\n" + bees), "", new byte[0]);
    var draft = Steps.path(teacher, imported);
    page.navigate(teacher.at(draft).toString());
    page.locator("input[name^=seen-]").all().forEach(Locator::check);
    page.click("form[action$='/answers'] button");
    page.waitForSelector(".pv-note.ok");
    chromium.look(page, "framework-answered-" + language);
    page.click("form[action$='/propose'] button");
    page.waitForSelector(".pv-note.ok");
    chromium.look(page, "framework-proposed-" + language);
    AdminVisitor.chosen(installation);
    page.navigate(installation.base() + "/admin/login");
    page.fill("#password", installation.adminPassword());
    page.locator("main .btn-primary").first().press("Enter");
    page.waitForURL(url -> !url.endsWith("/admin/login"));
    page.navigate(installation.base() + "/admin/wordings");
    chromium.look(page, "wordings-" + language);
    page.click("a[href$='" + draft.replaceAll(".*/", "") + "']");
    page.waitForSelector("#t-statements");
    chromium.look(page, "wording-" + language);
    page.click("form[action$='/decline'] button");
    page.waitForSelector(".pv-note.ok");
    chromium.look(page, "wordings-declined-" + language);
  }

  /** Whoever administers, signed in before, gives the role. */
  private void manage(Page page, String name, String language) {
    page.navigate(installation.base() + "/admin/managers");
    page.fill("#name", name);
    page.click("form[action$='/search'] button");
    page.waitForSelector("form:has(input[name=user]) button");
    chromium.look(page, "managers-found-" + language);
    page.click("form:has(input[name=user]) button");
    page.waitForSelector(".pv-note.ok");
    chromium.look(page, "managers-" + language);
  }

  /** Two versions of another certification; the course moves from one to the other. */
  private void publish(Page page, Visitor teacher, String language) {
    publish(page, teacher, "C1. Ouvrir la ruche.\n\nC2. Récolter le miel.\n\n", 1, language);
    page.navigate(teacher.at("/frameworks").toString());
    page.locator("label:has-text('Apiculteur 1')").click();
    page.click("form[action$='/frameworks'] button");
    page.waitForSelector(".pv-note.ok");
    publish(page, teacher, "C1. Ouvrir la ruche.\n\nC3. Vendre le miel.\n\n", 2, language);
    page.click("section[aria-labelledby=t-confirm] a[href*='/versions/']");
    page.waitForSelector("#t-difference");
    assertThat(page.textContent("table")).contains("Récolter le miel.", "Vendre le miel.");
    chromium.look(page, "framework-version-" + language);
    page.click("a[href*='/moves/']");
    page.waitForSelector("#t-map");
    chromium.look(page, "framework-move-" + language);
    page.fill("input[name='to.C2']", "C9");
    page.click("button[value=move]");
    page.waitForSelector(".pv-note.no[role=alert]");
    chromium.look(page, "framework-move-wrong-" + language);
    page.fill("input[name='to.C2']", "");
    page.click("button[value=move]");
    page.waitForSelector("#t-moves");
    chromium.look(page, "framework-moved-" + language);
  }

  private void publish(Page page, Visitor teacher, String codes, int number, String language) {
    var imported =
        teacher.upload(
            "/frameworks/import", Map.of("text", "Bloc 1 : Élever\n" + codes), "", new byte[0]);
    page.navigate(teacher.at(Steps.path(teacher, imported)).toString());
    page.locator("input[name^=seen-]").all().forEach(Locator::check);
    page.click("form[action$='/answers'] button");
    page.waitForSelector(".pv-note.ok");
    var before = page.locator("#family option:has-text('Apiculteur 1')");
    page.selectOption("#family", number == 1 ? "new" : before.getAttribute("value"));
    page.fill("#title", "Apiculteur " + number);
    chromium.look(page, "framework-publish-" + number + "-" + language);
    page.click("form[action$='/publish'] button");
    page.waitForSelector(".pv-note.ok >> a[href*='/versions/']");
    chromium.look(page, "framework-published-" + number + "-" + language);
  }

  private void correct(Page page, String language) {
    page.click("a[href$='/rows']");
    page.waitForSelector("tr[id=r-1]");
    chromium.look(page, "framework-rows-" + language);
    page.click("#r-4 a[href*='/rows/']");
    page.waitForSelector("#text");
    chromium.look(page, "framework-row-" + language);
    page.fill("#text", "Récolter le miel.");
    page.click("button[value=SAVE]");
    page.waitForSelector(".pv-note.ok");
    assertThat(page.textContent("#r-4")).contains("Récolter le miel.");
    assertThat(page.locator("#r-4 q").textContent()).isEqualTo("Récolter le miel");
    chromium.look(page, "framework-rows-corrected-" + language);
    page.locator("#r-4 .pv-origin a").focus();
    page.keyboard().press("Enter");
    var target = page.locator(".pv-source p:target");
    assertThat(target.textContent()).contains("C3. Récolter le miel");
    target.locator("a.to").click();
    assertThat(page.locator("tr:target").getAttribute("id")).isEqualTo("r-4");
  }

  private static void importText(Page page) {
    page.fill("#text", DOCUMENT);
    page.click("form button[type=submit]");
    page.waitForURL("**/frameworks/drafts/**");
    assertThat(page.textContent("main"))
        .contains("Élever des abeilles.", "CODE_MISSING", "BLOC_EMPTY", "STATEMENT_UNFINISHED");
  }

  private Cookie cookie(Visitor visitor) {
    return new Cookie(visitor.cookie(), visitor.secret())
        .setDomain("localhost")
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(true);
  }
}
