package org.preuve.server.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.RawHttp;
import org.preuve.server.harness.Routes;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;

/** Bodies that are too long, broken, cut off or of another kind, and what is answered by whom. */
@AnyInstallation
class BodiesIT extends ServerIT {

  private static final long HUGE = 200L * 1024 * 1024;

  /** An archive to take over may be as large as what a person may keep, 2 GiB. */
  private static final long LARGER_THAN_AN_ARCHIVE = 3L * 1024 * 1024 * 1024;

  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");
  private final Visitor teacher = school.visitor("Karim Haddad", "INSTRUCTOR", "fr");

  @Test
  void nothing_takes_200_megabytes_and_nobody_is_kept_waiting_for_them() {
    var others = new ArrayList<String>();
    for (var route : Routes.all()) {
      if (!route.verb().equals("POST")) {
        continue;
      }
      for (var sender : List.of(student, teacher)) {
        var answer =
            raw(
                head(route.verb(), inCourse(route, sender), sender, type(route))
                    + "Content-Length: "
                    + (route.toString().equals("POST /import") ? LARGER_THAN_AN_ARCHIVE : HUGE)
                    + "\n\n");
        if (!answer.startsWith("HTTP/1.1 413")) {
          others.add(route + ": " + first(answer));
        }
      }
    }

    // refused before: an evidence form is for learners, an import and tables for teachers, no such
    // evidence
    assertThat(others)
        .containsExactlyInAnyOrder(
            "POST /class/devices/announce: HTTP/1.1 403 Forbidden",
            "POST /designs/{design: [a-z2-7]{26}}/award/csv: HTTP/1.1 403 Forbidden",
            "POST /evidence/files: HTTP/1.1 403 Forbidden",
            "POST /evidence/new: HTTP/1.1 403 Forbidden",
            "POST /evidence/{id}/correct: HTTP/1.1 404 Not Found",
            "POST /evidence/{id}/correct: HTTP/1.1 403 Forbidden",
            "POST /class/marks: HTTP/1.1 403 Forbidden",
            "POST /frameworks/import: HTTP/1.1 403 Forbidden",
            "POST /import: HTTP/1.1 403 Forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/login", "/lti/login", "/pair/ABCDEFGH", "/verify"})
  void a_chunked_body_ends_at_its_cap(String path) {
    var type = path.equals("/verify") ? "application/json" : "application/x-www-form-urlencoded";
    var chunk = "10000\n" + "x".repeat(0x10000) + "\n";

    var answer =
        raw(
            "POST "
                + path
                + " HTTP/1.1\nHost: localhost\nContent-Type: "
                + type
                + "\nTransfer-Encoding: chunked\nConnection: close\n\n"
                + chunk.repeat(6)
                + "0\n\n");

    assertThat(first(answer)).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @CsvSource({
    "/admin/login, application/x-www-form-urlencoded",
    "/lti/login, application/x-www-form-urlencoded",
    "/lti/launch, application/x-www-form-urlencoded",
    "/pair/ABCDEFGH, application/json",
    "/verify, application/json",
    "/verify, multipart/form-data; boundary=x",
    "/s/evidence/new, multipart/form-data; boundary=x",
    "/s/devices/new, application/x-www-form-urlencoded",
    "/s/submission, application/x-www-form-urlencoded"
  })
  void a_body_that_is_broken_or_cut_off_is_no_fault_of_ours(String path, String type) {
    var start =
        head("POST", path.replace("/s/", "/"), path.startsWith("/s/") ? student : null, type);

    var badChunk = raw(start + "Transfer-Encoding: chunked\n\nzz\nabc\n0\n\n");
    var cutChunk = cut(start + "Transfer-Encoding: chunked\n\n40\nabc");
    var cut = cut(start + "Content-Length: 1000\n\na=b&c");

    for (var answer : List.of(badChunk, cutChunk, cut)) {
      assertThat(first(answer)).matches("(HTTP/1.1 4\\d\\d .*)?"); // or nobody is left to answer
    }
    assertThat(first(badChunk)).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "application/xml",
        "multipart/form-data; boundary=x"
      })
  void a_form_of_another_kind_is_415(String type) {
    var login =
        new Http().post(installation.base().resolve("/admin/login"), type, "{}".getBytes(UTF_8));
    var course = student.send("/submission", type, "{}".getBytes(UTF_8));

    assertThat(login.statusCode()).isEqualTo(415);
    assertThat(login.body()).contains("MEDIA_TYPE");
    assertThat(course.statusCode()).isEqualTo(415);
  }

  @Test
  void no_form_is_taken_as_an_upload_without_its_token() {
    var added =
        student.upload(
            "/evidence/new",
            Map.of("kind", "text", "title", "Essai", "text", "14 cas", "why.C.12", "vu"),
            "",
            new byte[0]);
    var piece = added.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    var path = piece.substring(piece.indexOf("/evidence/"));

    for (var route : Routes.all()) {
      if (route.verb().equals("POST") && !route.template().startsWith("/lti/")) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"sure\"\r\n\r\non\r\n--x--\r\n";
        var sent =
            student.send(
                route.path("C.1"), "multipart/form-data; boundary=x", body.getBytes(UTF_8));
        assertThat(sent.statusCode()).as(route.toString()).isIn(401, 403, 404, 415);
      }
    }
    var deleted =
        student.send(path + "/delete", "multipart/form-data; boundary=x", "--x--".getBytes(UTF_8));

    assertThat(deleted.statusCode()).isIn(403, 415);
    assertThat(student.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /nothing-here HTTP/1.1",
        "GET /health/nothing HTTP/1.1",
        "GET /metrics/nothing HTTP/1.1",
        "GET /WEB-INF/web.xml HTTP/1.1",
        "GET /META-INF/MANIFEST.MF HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /%2e%2e/admin HTTP/1.1",
        "GET /..;/admin HTTP/1.1",
        "GET /assets/..%2fadmin HTTP/1.1",
        "GET /verify%00 HTTP/1.1",
        "GET /verify%ff HTTP/1.1",
        "GET /%c0%ae/admin HTTP/1.1",
        "GET /verify;x=%2e%2e HTTP/1.1",
        "GET /a%00b HTTP/1.1",
        "GET /..%2f..%2fetc HTTP/1.1",
        "GET /s/../../x HTTP/1.1",
        "TRACE / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "NONSENSE",
        "GET / HTTP/9.9",
        "POST /verify HTTP/1.1\nContent-Length: -5",
        "POST /verify HTTP/1.1\nContent-Length: 5\nContent-Length: 6",
        "GET / HTTP/1.1\nNo colon here"
      })
  void every_answer_has_the_headers_and_names_no_software(String request) {
    var answer = raw(request + "\nHost: localhost\nConnection: close\n\n");

    var small = answer.toLowerCase(Locale.ROOT);
    assertThat(small).isNotEmpty();
    assertThat(small)
        .doesNotContain("liberty", "srve", "cwwk", "resteasy", "websphere", "ibm", "exception");
    assertThat(first(answer)).doesNotStartWith("HTTP/1.1 5").doesNotStartWith("HTTP/1.1 200");
    assertThat(small)
        .contains("strict-transport-security: max-age=")
        .contains("x-content-type-options: nosniff")
        .contains("content-security-policy: default-src 'none'");
  }

  @Test
  void a_line_of_headers_without_end_is_refused() {
    var answer = raw("GET / HTTP/1.1\nHost: localhost\nX-Long: " + "x".repeat(200_000) + "\n\n");

    assertThat(first(answer)).matches("(HTTP/1.1 4\\d\\d .*)?");
  }

  private static String inCourse(Routes.Route route, Visitor sender) {
    var path = route.path("C.1");
    boolean outside =
        path.startsWith("/admin") || path.startsWith("/lti/") || path.startsWith("/pair/");
    return outside ? path : sender.at(path).getPath();
  }

  private static String type(Routes.Route route) {
    var consumes = route.method().getAnnotation(jakarta.ws.rs.Consumes.class);
    return consumes == null
        ? "application/x-www-form-urlencoded"
        : consumes.value()[0] + "; boundary=x";
  }

  private static String head(String verb, String path, Visitor sender, String type) {
    var target = sender == null || path.startsWith("/s/") ? path : sender.at(path).getPath();
    var cookie = sender == null ? "" : "Cookie: " + sender.cookie() + "=" + sender.secret() + "\n";
    return verb
        + " "
        + target
        + " HTTP/1.1\nHost: localhost\nContent-Type: "
        + type
        + "\nConnection: close\n"
        + cookie;
  }

  private String raw(String request) {
    try (var wire = RawHttp.to(installation.base())) {
      return wire.send(request).answer();
    }
  }

  private String cut(String request) {
    try (var wire = RawHttp.to(installation.base())) {
      return wire.send(request).end().answer();
    }
  }

  private static String first(String answer) {
    return answer.lines().findFirst().orElse("");
  }
}
