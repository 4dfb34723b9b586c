package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.SeededCourse;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Routes;
import org.preuve.server.harness.Visitor;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;

/**
 * A voice that reads an English page aloud is told where it turns French: whatever people and
 * official documents say in French stands in an element of that language.
 */
@AnyInstallation
class FrenchPassagesIT extends CourseIT {

  /** Stands in each French sentence that this test has written, and in no text of ours. */
  private static final String MARK = "ruchezq";

  private static final Set<String> NO_PAGE = Set.of("/end", "/privacy/nobody", "/lti/choose");

  @Test
  void have_their_language_on_every_english_page() {
    wording();
    var evidence = evidence();
    decided();
    badge();
    made();
    student.get("/portfolio?lang=en");
    teacher.get("/class?lang=en");
    var wrong = new ArrayList<String>();
    int seen = 0;

    for (var path : paths(evidence)) {
      for (var reader : List.of(student, teacher)) {
        var answer = reader.get(path);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == 200 && type.startsWith("text/html")) {
          seen += look(path, answer.body(), wrong);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(seen).as("passages in French").isGreaterThan(40);
  }

  /** How many there are; those without their language go into the list. */
  private static int look(String path, String body, List<String> wrong) {
    var page = Jsoup.parse(body);
    assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("en");
    var found = new ArrayList<TextNode>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && text.text().contains(MARK)) {
            found.add(text);
          }
        },
        page);
    for (var text : found) {
      var parent = (Element) text.parent();
      var said = parent.closest("[lang]").attr("lang");
      if (!said.equals("fr")
          && !List.of("title", "textarea", "option").contains(parent.tagName())) {
        wrong.add(path + ": <" + parent.tagName() + "> " + text.text());
      }
    }
    return found.size();
  }

  /** Every page of a course that names nothing in its address, and those of what was made. */
  private Set<String> paths(String evidence) {
    var paths = new LinkedHashSet<String>();
    Routes.all().stream()
        .filter(route -> route.verb().equals("GET") && route.slots().isEmpty())
        .filter(route -> !route.openTo().contains(Who.ANYBODY))
        .filter(route -> !route.openTo().contains(Who.ADMINISTRATION))
        .map(Routes.Route::template)
        .filter(path -> !NO_PAGE.contains(path))
        .forEach(paths::add);
    var person = "/" + student.user();
    paths.addAll(
        List.of(
            evidence,
            evidence + "/correct",
            "/portfolio/C.1",
            "/portfolio/C.2",
            "/submission/1",
            "/submission/1?student=" + student.user(),
            "/assess" + person + "/C.1",
            "/award" + person + "/C.2",
            "/badges/C.2",
            "/privacy" + person,
            "/competencies/C.1",
            "/b/" + text("badge_award", "recipient"),
            "/frameworks/versions/concepteur-integrateur-iot",
            "/frameworks/drafts/" + text("portfolio_framework_draft", "author_id"),
            "/frameworks/drafts/" + text("portfolio_framework_draft", "author_id") + "/rows"));
    return paths;
  }

  private String text(String table, String column) {
    return installation.text(
        "select id from "
            + table
            + " where "
            + column
            + " in ("
            + student.user()
            + ", "
            + teacher.user()
            + ") limit 1");
  }

  /** The official words of one competency, confirmed for this platform. */
  private void wording() {
    var content =
        "{\"title\":\"Le référentiel de la ruchezq\",\"blocs\":[{\"number\":1,\"title\":"
            + "\"Le suivi de la ruchezq et des essaims\",\"competencies\":[{\"code\":\"C.1\","
            + "\"statement\":\"Mesurer la température de la ruchezq avec des capteurs\"}]}],"
            + "\"warnings\":[]}";
    installation.update(
        "insert into portfolio_framework_draft (id, registration_id, course_id, author_id,"
            + " created_at, content, framework, confirmed_by, confirmed_at) values ('%s', %d, %d,"
                .formatted(Ids.random(), school.registration(), school.course())
            + " %d, now(6), '%s', 'concepteur-integrateur-iot', %d, now(6))"
                .formatted(teacher.user(), content, teacher.user()));
  }

  private String evidence() {
    var path =
        Steps.path(
            student,
            student.upload(
                "/evidence/new",
                Map.of(
                    "kind", "text",
                    "title", "Le journal de la ruchezq",
                    "language", "fr",
                    "text", "Nous avons pesé la ruchezq dans le jardin.",
                    "why.C.1", "Parce que la ruchezq est au chaud."),
                "",
                new byte[0]));
    student.post(
        "/portfolio/C.1/opinion",
        Map.of("outcome", "ACQUIRED", "words", "Je pense que la ruchezq est acquise."));
    Steps.submit(student);
    return path;
  }

  private void decided() {
    var at = Steps.cell(student, "C.1");
    var answer =
        Steps.judge(
            teacher,
            at,
            Map.of(
                "do", "release",
                "outcome", "NOT_ACQUIRED",
                "message", "La preuve de la ruchezq est à reprendre."));
    assertThat(answer.statusCode()).isEqualTo(303);
    student.post(
        "/portfolio/C.1/review",
        Map.of("review", "Pourquoi la ruchezq n’est-elle pas dans les critères ?"));
    Steps.judge(
        teacher, at, Map.of("do", "save", "message", "Le brouillon de la ruchezq pour plus tard."));
  }

  private void badge() {
    SeededCourse.in(installation, "C.2", school.course(), student.user(), teacher.user());
    teacher.post("/award/" + student.user() + "/C.2", Map.of());
    installation.update(
        "update badge_award set published_at = now(6) where recipient = " + student.user());
    var design =
        Map.ofEntries(
            Map.entry("name-fr", "La gardienne de la ruchezq"),
            Map.entry("description-fr", "Elle garde la ruchezq et les essaims."),
            Map.entry("criteria-fr", "Avoir pesé la ruchezq pendant une saison."),
            Map.entry("type", "MICRO_CREDENTIAL"),
            Map.entry("shape", "DISC"),
            Map.entry("colour", "PLUM"),
            Map.entry("symbol", "TEAM"),
            Map.entry("validity", "none"));
    assertThat(teacher.post("/designs/new", design).statusCode()).isEqualTo(303);
  }

  /** What else people write. */
  private void made() {
    teacher.post("/comments", Map.of("words", "La preuve de la ruchezq est claire pour le jury."));
    teacher.post("/checks", Map.of("title", "Les mesures de la ruchezq", "uptime.least", "30"));
    teacher.post(
        "/deadlines/extension",
        Map.of(
            "student", "" + student.user(),
            "bloc", "0",
            "due", "2099-01-15T12:00",
            "reason", "Parce que la ruchezq est tombée."));
    student.post(
        "/attestations/new",
        Map.of(
            "tutor", "Anna Roy",
            "company", "Atelier Nord",
            "subject", "la pesée de la ruchezq et des essaims",
            "code", "C.1"));
    student.post("/collections", Map.of("title", "Mes preuves de la ruchezq"));
    student.post("/shares", Map.of("name", "Le dossier de la ruchezq pour le stage", "days", "7"));
    Visitor zoe = school.visitor("Zoé", "LEARNER", "en");
    assertThat(zoe.get("/groups").statusCode()).isEqualTo(200);
  }
}
