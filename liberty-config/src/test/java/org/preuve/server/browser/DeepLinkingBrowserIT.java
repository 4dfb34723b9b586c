package org.preuve.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.demo.lms.DemoLms;
import org.preuve.server.harness.BrowserIT;
import org.preuve.server.harness.Installation;

/** A teacher puts activities into a course through the frame of an LMS; a student opens one. */
class DeepLinkingBrowserIT extends BrowserIT {

  /** Pressed by keyboard, as people without a mouse do. */
  private static final String ADD = "form[action$='/choose'] button.btn-primary";

  private static DemoLms lms;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    var installation = Installation.get();
    lms = DemoLms.start(installation.folder().resolve("lms-choice"), installation.lmsPort());
    lms.register(URI.create(installation.base() + "/lti/register?invite=" + installation.invite()));
  }

  @AfterAll
  static void close() {
    lms.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 101, C.12, C.13, Plan signé, Visible jusqu’au",
    "en, 102, C.14, C.15, Signed plan, Visible until"
  })
  void puts_four_activities_into_a_course(
      String language, String student, String one, String other, String title, String dates) {
    try (var teacher = new LmsWindow(chromium, lms.address(), "201", language, complaints)) {
      teacher.lmsPage("/content");
      choose(teacher, one, other);
      describe(teacher, title);
      var added = teacher.frame().locator("h1 + p");
      assertThat(added).containsText("4");
      teacher.look("lms-added");
      var course = teacher.lmsPage("/course");
      assertThat(course.locator(".lms-side a", text(title))).isVisible();
      course.locator(".lms-side a", text(title)).click();
      assertThat(course.locator(".lms-dates")).containsText(dates);
      assertThat(teacher.find("#list")).isVisible();
      teacher.look("linked-class");
    }
    try (var window = new LmsWindow(chromium, lms.address(), student, language, complaints)) {
      var course = window.lmsPage("/course");
      course.locator(".lms-side a", text(title)).click();
      assertThat(window.find("h1")).containsText(one);
      window.look("linked-competency");
    }

    assertThat(chromium.findings()).isEmpty();
    assertThat(complaints).allMatch(complaint -> complaint.contains("status of 422"));
  }

  private static void choose(LmsWindow teacher, String one, String other) {
    assertThat(teacher.find("#q")).isVisible();
    teacher.look("choose");
    teacher.find("#q").fill(one);
    teacher.find("#q").press("Enter");
    assertThat(teacher.frame().locator("#offers input[type=checkbox]")).hasCount(2);
    teacher.check("input[value='/competencies/" + one + "']");
    teacher.find("#q").fill(other);
    teacher.find("#q").press("Enter");
    assertThat(teacher.find("input[value='/badges/" + other + "']")).isVisible();
    assertThat(teacher.frame().locator("#offers input[type=hidden]")).hasCount(1);
    teacher.check("input[value='/badges/" + other + "']");
    teacher.find("#q").fill("");
    teacher.find("form[action$='/choose'] .pv-filters button").press("Enter");
    assertThat(teacher.find("input[type=checkbox][value='/competencies/" + one + "']")).isChecked();
    teacher.check("input[value='/blocs/1']");
    teacher.check("input[value='/proofs']");
    teacher.look("choose-ticked");
    teacher.find("button[formaction$='/choose/details']").press("Enter");
  }

  private static void describe(LmsWindow teacher, String title) {
    assertThat(teacher.frame().locator("fieldset")).hasCount(4);
    assertThat(teacher.frame().locator("input[name^=graded-]")).hasCount(3);
    teacher.fill("#title-1", title);
    assertThat(teacher.frame().locator("[data-pv-state] .bi-cloud-check")).isVisible();
    teacher.find("a.btn-plain[href*='/choose?']").press("Enter");
    teacher.find("button[formaction$='/choose/details']").press("Enter");
    assertThat(teacher.find("#title-1")).hasValue(title); // typed before, and kept
    teacher.find("fieldset:has(#title-1) summary").press("Enter");
    teacher.fill("#from-1", "2026-12-20T18:00");
    teacher.fill("#until-1", "2026-12-19T18:00");
    teacher.find(ADD).press("Enter");
    assertThat(teacher.find("#problems")).isFocused();
    assertThat(teacher.find("#until-1")).hasAttribute("aria-invalid", "true");
    assertThat(teacher.find("#title-1")).hasValue(title);
    teacher.look("choose-problem");
    teacher.fill("#until-1", "2026-12-24T18:00");
    teacher.find(ADD).press("Enter");
    assertThat(teacher.frame().locator("a[href='/course']")).isVisible();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
