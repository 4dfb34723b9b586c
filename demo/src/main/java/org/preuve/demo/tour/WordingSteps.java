package org.preuve.demo.tour;

import java.net.URI;
import org.jsoup.nodes.Element;

/** A certification of its own: imported, corrected beside its source, published as a version. */
final class WordingSteps {

  private static final String READ = "Ouvrir la ruche.";
  private static final String RIGHT = "Ouvrir la ruche sans blesser la colonie.";
  private static final String DOCUMENT =
      "Apiculteur connecté\n\nBloc 1 : Élever des abeilles.\n\nC1. "
          + READ
          + "\n\nC2. Récolter le miel au bon moment.\n";

  private final URI server;
  private final URI lms;
  private final Administrator administrator;
  private final Steps steps;

  WordingSteps(URI server, URI lms, Administrator administrator, Steps steps) {
    this.server = server;
    this.lms = lms;
    this.administrator = administrator;
    this.steps = steps;
  }

  void walk() {
    var campus = new Campus(lms, "201");
    var draft = new URI[1];
    var course = new Course[1];
    var administration = new Browser[1];
    if (administrator.known()) {
      steps.step("sign in to the administration", () -> signedIn(administration));
    }
    if (administration[0] != null) {
      steps.step("make the teacher a programme manager", () -> manager(administration[0]));
    }
    steps.step(
        "correct a draft beside its source",
        () -> {
          course[0] = Course.of(campus.browser(), campus.launch());
          draft[0] = imported(course[0]);
          return corrected(course[0].browser(), draft[0]);
        });
    if (administration[0] != null) {
      steps.step("publish it as a version", () -> published(course[0].browser(), draft[0]));
    } else {
      steps.say(
          administrator.known()
              ? "not published as a version: somebody has changed the password of admin"
              : "not published as a version: no password of admin is known");
    }
  }

  /** Where somebody has chosen another password, that is no fault: what needs it is left out. */
  private Steps.Seen signedIn(Browser[] into) {
    administrator.signedIn(steps::say).ifPresent(browser -> into[0] = browser);
    return new Steps.Seen(
        server.resolve("/admin").toString(),
        into[0] == null ? "refused: the password of admin was changed" : "admin");
  }

  private Steps.Seen manager(Browser browser) {
    Answer page = browser.get(server.resolve("/admin/managers")).expect(200);
    Answer found =
        browser
            .send(Browser.form(page, "form[action=/admin/managers/search]").set("name", "Lefèvre"))
            .expect(200);
    if (found.html().selectFirst("form[action=/admin/managers]") != null) {
      browser.send(Browser.form(found, "form[action=/admin/managers]")).expect(200);
    }
    browser.get(server.resolve("/admin/managers")).expect(200).expectText("Lefèvre");
    return new Steps.Seen(server.resolve("/admin/managers").toString(), "Marc Lefèvre");
  }

  private static URI imported(Course course) {
    Answer page = course.open("/frameworks/import");
    Form form = Browser.form(page, "form[action$=/frameworks/import]").set("text", DOCUMENT);
    return course.browser().send(form).expect(200).expectText(READ).page();
  }

  private static Steps.Seen corrected(Browser browser, URI draft) {
    Answer before = browser.get(URI.create(draft + "/rows")).expect(200);
    before.expectText("Document importé");
    Form form = Browser.form(browser.get(row(before)).expect(200), "form[action*=/rows/]");
    browser.send(form.set("text", RIGHT).replace("do", "SAVE")).expect(200);
    Answer after = browser.get(URI.create(draft + "/rows")).expect(200);
    after.expectText(RIGHT).expectText("Corrigé. Le document dit").expectText(READ);
    return new Steps.Seen(after.page().toString(), "«" + READ + "» → «" + RIGHT + "»");
  }

  /** Where the first text that is to be corrected can be. */
  private static URI row(Answer list) {
    for (Element row : list.html().select("tr:has(th[scope=row])")) {
      Element link = row.selectFirst("td a[href*=/rows/]");
      if (link != null && row.text().contains(READ)) {
        return list.address().resolve(link.attr("href"));
      }
    }
    throw new Broken(list.address() + " does not show " + READ);
  }

  private static Steps.Seen published(Browser browser, URI draft) {
    Answer page = browser.get(draft).expect(200);
    if (!page.html().select("form[action$=/answers] input[name^=seen-]").isEmpty()) {
      page = browser.send(answers(page)).expect(200);
    }
    Form form =
        Browser.form(page, "form[action$=/publish]")
            .set("family", "new")
            .set("title", "Apiculteur connecté");
    Answer done = browser.send(form).expect(200);
    Element version = done.html().selectFirst("a[href*=/frameworks/versions/]");
    if (version == null) {
      throw new Broken(done.address() + " names no version");
    }
    Answer shown = browser.get(done.address().resolve(version.attr("href"))).expect(200);
    Answer source = browser.get(URI.create(shown.page() + "/source")).expect(200);
    source.expectText(RIGHT).expectText("Corrigé. Le document dit");
    return new Steps.Seen(shown.page().toString(), shown.heading() + ", beside its source");
  }

  /** Every warning was looked at. */
  private static Form answers(Answer page) {
    Form form = Browser.form(page, "form[action$=/answers]");
    page.html().select("input[name^=seen-]").forEach(box -> form.replace(box.attr("name"), "on"));
    return form;
  }
}
