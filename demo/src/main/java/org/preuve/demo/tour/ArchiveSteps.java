package org.preuve.demo.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/** A student takes everything away, and another account takes it over. */
final class ArchiveSteps {

  private static final String TITLE = "Rapport de mise en service";

  private final URI lms;
  private final Course student;
  private final Findings findings;
  private final Steps steps;
  private byte[] archive = {};

  ArchiveSteps(URI lms, Course student, Findings findings, Steps steps) {
    this.lms = lms;
    this.student = student;
    this.findings = findings;
    this.steps = steps;
  }

  void walk() {
    steps.step("take all data away as a ZIP", this::takenAway);
    steps.step("another student imports that ZIP", this::takenOver);
  }

  private Steps.Seen takenAway() {
    Answer page = student.open("/privacy");
    var link = page.html().selectFirst("a[href$=.zip]");
    if (link == null) {
      throw new Broken(page.address() + " offers no ZIP");
    }
    Answer zip = student.browser().get(page.address().resolve(link.attr("href"))).expect(200);
    archive = zip.body();
    var names = names(archive);
    Broken.unless(names.contains("preuve-data.json"), "the ZIP has no preuve-data.json");
    Broken.unless(
        names.stream().anyMatch(name -> name.endsWith(".html")), "the ZIP has no page to read");
    return new Steps.Seen(zip.page().toString(), names.size() + " files");
  }

  private Steps.Seen takenOver() {
    var campus = new Campus(lms, findings.student.equals("103") ? "102" : "103");
    var other = Course.of(campus.browser(), campus.launch());
    long before = reports(other);
    Answer page = other.open("/import");
    Form form =
        Browser.form(page, "form[action$=/import]").file("file", "preuve-data.zip", archive);
    Answer taken = other.browser().send(form).expect(200);
    long after = reports(other);
    Broken.unless(
        after > before,
        "the other student has " + before + " reports before and " + after + " after");
    Answer again = other.browser().send(form);
    Broken.unless(again.status() >= 400, "the same ZIP is taken over twice");
    return new Steps.Seen(
        taken.page().toString(),
        taken.heading() + ", " + before + " → " + after + " reports; once more: " + again.status());
  }

  /** How many of the list have its title: earlier walks have left theirs. */
  private static long reports(Course course) {
    return course.open("/evidence").expect(200).text().split(TITLE, -1).length - 1L;
  }

  private static TreeSet<String> names(byte[] zip) {
    var names = new TreeSet<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
