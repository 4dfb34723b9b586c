package org.preuve.demo.tour;

import java.net.URI;
import org.jsoup.nodes.Element;

/** One person's browser at the demo LMS. */
final class Campus {

  private final URI lms;
  private final Browser browser = new Browser();

  /**
   * Opens the LMS as that person.
   *
   * @param person id at the LMS, {@code 101}
   */
  Campus(URI lms, String person) {
    this.lms = lms;
    Answer page = browser.get(lms.resolve("/course")).expect(200);
    browser.send(Browser.form(page, "form[action=/person]").set("person", person)).expect(200);
  }

  Browser browser() {
    return browser;
  }

  /** The LMS's answer to the tool's login, not sent yet: a form with the id_token. */
  Form launchForm() {
    Answer page = browser.get(lms.resolve("/course")).expect(200);
    Element frame = page.html().selectFirst("iframe");
    if (frame == null) {
      throw new Broken(page.address() + " shows no frame");
    }
    Answer answer = browser.get(page.address().resolve(frame.attr("src"))).expect(200);
    return Browser.form(answer, "form#answer");
  }

  /** A launch up to the tool's page. */
  Answer launch() {
    return browser.send(launchForm()).expect(200);
  }

  /** The text of that student's cells in the grade book. */
  String grades(String student) {
    var page = browser.get(lms.resolve("/grades")).expect(200).html();
    return page.select("tr[data-person=" + student + "] .grade").text();
  }

  URI gradeBook() {
    return lms.resolve("/grades");
  }
}
