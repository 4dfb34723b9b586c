package org.preuve.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.preuve.demo.web.Routes;

/** What the steps look for, on pages of a server that can be made to fail. */
class NewStepsTest {

  private static final String ASK =
      "<form action=/s/x/attestations/new method=post><input name=tutor><input name=company>"
          + "<textarea name=subject></textarea><input type=checkbox name=code value=C.1></form>";
  private static final String ANSWER =
      "<h1>Inès Benali</h1><form action=/attest/abc method=post><input type=radio name=verdict"
          + " value=CONFIRMED><textarea name=words></textarea><input name=name><input name=role>"
          + "<input type=checkbox name=sure value=yes></form>";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Steps steps = new Steps(new PrintStream(printed, true, StandardCharsets.UTF_8));
  private HttpServer server;
  private boolean endless;
  private boolean answered;
  private boolean refusing;
  private String password = "first";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        new Routes(refusal -> Reply.empty(refusal.status()))
            .on("GET", "/s/x/attestations/new", any -> page(ASK))
            .on("POST", "/s/x/attestations/new", any -> page("<input id=address value=" + link()))
            .on("GET", "/attest/abc", any -> answered && !endless ? gone() : page(ANSWER))
            .on("POST", "/attest/abc", this::answer)
            .on(
                "GET",
                "/s/x/attestations",
                any -> page("<ul class=pv-files><li><a href=/s/x/evidence/e>Claire</a></ul>"))
            .on("GET", "/s/x/evidence/e", any -> page("<h1>Claire Dubois</h1>Il a tout monté"))
            .on("GET", "/admin/login", any -> page(form("login", "name", "password")))
            .on("POST", "/admin/login", request -> said(request, "password=" + password))
            .on(
                "GET",
                "/admin/account",
                any -> page(form("account/password", "before", "wanted", "repeated")))
            .on("POST", "/admin/account/password", this::changed));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_attestation_is_asked_for_answered_and_kept() {
    attestation().walk();

    assertThat(steps.count()).isEqualTo(3);
    assertThat(printed()).contains("the tutor answers without an account").contains("410");
  }

  @Test
  void a_link_that_answers_twice_is_noticed() {
    endless = true;

    assertThatThrownBy(() -> attestation().walk())
        .isInstanceOf(Broken.class)
        .hasMessageContaining("the link answers only once");
    assertThat(printed()).contains("FAILED");
  }

  @Test
  void the_first_password_is_changed_and_the_new_one_kept(@TempDir Path folder) throws IOException {
    var said = new ArrayList<String>();
    new Administrator(at(""), folder, Optional.of("first")).signedIn(said::add);

    var kept = Files.readString(folder.resolve("admin.password"));
    assertThat(kept).isEqualTo(password).isNotEqualTo("first").hasSizeGreaterThanOrEqualTo(12);
    var later = new Administrator(at(""), folder, Optional.empty());
    assertThat(later.known()).isTrue();
    assertThat(said).singleElement().asString().contains("admin.password").doesNotContain(kept);
    assertThat(later.signedIn(said::add)).isPresent();
    assertThat(said).hasSize(1);
  }

  @Test
  void a_password_that_somebody_has_changed_opens_nothing_and_fails_no_walk(@TempDir Path folder) {
    new Administrator(at(""), folder, Optional.of("first")).signedIn(any -> {});
    password = "another one";

    var later = new Administrator(at(""), folder, Optional.of("first"));

    assertThat(later.known()).isTrue();
    assertThat(later.signedIn(any -> {})).isEmpty();
  }

  @Test
  void a_change_that_is_refused_leaves_the_first_password_good(@TempDir Path folder) {
    refusing = true;
    var administrator = new Administrator(at(""), folder, Optional.of("first"));
    assertThatThrownBy(() -> administrator.signedIn(any -> {})).isInstanceOf(Broken.class);
    assertThat(folder.resolve("admin.password")).doesNotExist();
    refusing = false;

    assertThat(administrator.signedIn(any -> {})).isPresent();
    assertThat(folder.resolve("admin.password")).hasContent(password);
    assertThat(folder.resolve("admin.password.wanted")).doesNotExist();
  }

  @Test
  void a_walk_that_ended_after_the_change_loses_no_password(@TempDir Path folder)
      throws IOException {
    password = "taken";
    Files.writeString(folder.resolve("admin.password.wanted"), "taken");

    assertThat(new Administrator(at(""), folder, Optional.empty()).signedIn(any -> {})).isPresent();
    assertThat(folder.resolve("admin.password")).hasContent("taken");
  }

  @Test
  void without_a_password_there_is_no_administrator(@TempDir Path folder) {
    assertThat(new Administrator(at(""), folder, Optional.empty()).known()).isFalse();
  }

  @Test
  void a_second_walk_takes_competencies_without_a_decision_or_badge() {
    var home =
        "<div class=pv-bloc><table><tbody>"
            + row("C.1", "eval ok")
            + row("C.2", "eval no")
            + row("C.3", "eval none")
            + row("C.4", "eval none")
            + "</tbody></table></div>";
    var bytes = home.getBytes(StandardCharsets.UTF_8);

    assertThat(
            LaunchSteps.unassessed(new Answer(at("/"), 200, "text/html", Optional.empty(), bytes)))
        .containsExactly("C.3", "C.4");
  }

  private static String row(String code, String mark) {
    return "<tr><th><span class=pv-code>"
        + code
        + "</span></th><td><i class=\"pv-mark "
        + mark
        + "\"></i></td></tr>";
  }

  private AttestationSteps attestation() {
    var findings = new Findings(Optional.empty());
    findings.code = "C.1";
    findings.studentName = "Inès Benali";
    return new AttestationSteps(new Course(new Browser(), at("/s/x")), findings, steps);
  }

  private Reply answer(Request request) {
    answered = true;
    return said(request, "verdict=CONFIRMED");
  }

  private Reply changed(Request request) {
    if (refusing) {
      return Reply.of(422, "text/html", "");
    }
    var body = new String(request.body(), StandardCharsets.UTF_8);
    password = body.replaceAll(".*wanted=([^&]+).*", "$1");
    return said(request, "before=first");
  }

  private static Reply said(Request request, String words) {
    var body = new String(request.body(), StandardCharsets.UTF_8);
    return body.contains(words) ? page("<h1>Merci</h1>") : Reply.of(422, "text/html", "");
  }

  private static String form(String action, String... fields) {
    return "<form action=/admin/"
        + action
        + " method=post><input name="
        + String.join("><input name=", fields)
        + "></form>";
  }

  private static Reply gone() {
    return Reply.of(410, "text/html; charset=utf-8", "<h1>Déjà répondu</h1>");
  }

  private static Reply page(String html) {
    return Reply.of(200, "text/html; charset=utf-8", html);
  }

  private String link() {
    return at("/attest/abc") + ">";
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
