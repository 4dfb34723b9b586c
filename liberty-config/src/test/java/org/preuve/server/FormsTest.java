package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody types in a course outlives the session, in every form of every page. */
class FormsTest {

  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
  private static final Pattern POSTED = Pattern.compile("^<form\\b[^>]*method=\"post\"[^>]*>");
  private static final Pattern PART = Pattern.compile("@template\\.([\\w.]+)\\(");
  private static final Pattern WORDS =
      Pattern.compile(
          "<textarea(?![^>]* hidden)|<input(?![^>]*type=\"(?:hidden|radio|checkbox|file|number|date|password|"
              + "datetime-local|email)\")");

  /**
   * Without a session there is nobody for whom something could be kept; what is pasted to be
   * compared is a copy; the name of a device is two words for ten minutes, and so is what it signs;
   * a list of issuers belongs to the installation, not to a course.
   */
  private static final Set<String> NOTHING_TO_KEEP =
      Set.of(
          "badges/endorsement/endorse.jte",
          "badges/log/log.jte",
          "badges/report/form.jte",
          "badges/trust/trust.jte",
          "badges/verify/form.jte",
          "device-connector/pairing/byhand.jte",
          "device-connector/pairing/name.jte",
          "device-connector/selfcheck/page.jte",
          "portfolio/attestation/attest.jte",
          "portfolio/framework/managers.jte");

  @Test
  void keep_what_people_type() {
    var forgetful = new ArrayList<String>();
    for (var module : List.of("lti-tool", "portfolio", "badges", "device-connector")) {
      var folder = Path.of("..", module, "src/main/jte");
      for (var template : templates(folder)) {
        var name = module + "/" + folder.relativize(template);
        if (!name.startsWith("lti-tool/admin/")
            && !NOTHING_TO_KEEP.contains(name)
            && forgets(folder, read(template))) {
          forgetful.add(name);
        }
      }
    }

    assertThat(forgetful).isEmpty();
  }

  @Test
  void would_notice_a_form_that_forgets() {
    var folder = Path.of("../badges/src/main/jte");
    var form = "<form action=\"/x\" method=\"post\"><textarea name=\"x\"></textarea></form>";

    assertThat(forgets(folder, form)).isTrue();
    assertThat(forgets(folder, form.replace("method", "data-pv-keep method"))).isFalse();
    assertThat(forgets(folder, "<form method=\"post\">@template.design.text(page = page)</form>"))
        .isTrue();
  }

  private static boolean forgets(Path folder, String template) {
    return FORM.matcher(template)
        .results()
        .map(MatchResult::group)
        .filter(form -> POSTED.matcher(form).find() && takesWords(folder, form))
        .anyMatch(form -> !form.substring(0, form.indexOf('>')).contains("data-pv-keep"));
  }

  private static boolean takesWords(Path folder, String part) {
    return WORDS.matcher(part).find()
        || PART.matcher(part)
            .results()
            .map(found -> folder.resolve(found.group(1).replace('.', '/') + ".jte"))
            .filter(Files::isRegularFile)
            .anyMatch(file -> takesWords(folder, read(file)));
  }

  private static List<Path> templates(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
