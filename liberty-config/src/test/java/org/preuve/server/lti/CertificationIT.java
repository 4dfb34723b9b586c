package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.lti.Attack.claim;
import static org.preuve.server.lti.Attack.header;
import static org.preuve.server.lti.Attack.noClaim;
import static org.preuve.server.lti.Attack.noHeader;
import static org.preuve.server.lti.Attack.time;
import static org.preuve.server.lti.TestBrowser.INSTRUCTOR;
import static org.preuve.server.lti.TestBrowser.LEARNER;
import static org.preuve.server.lti.TestBrowser.LTI;
import static org.preuve.server.lti.TestBrowser.location;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The payloads that 1EdTech's certification of a tool sends. */
class CertificationIT extends RegisteredIT {

  private static final String STAFF =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Staff";
  private static final String STUDENT =
      "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student";
  private static final String UNKNOWN =
      "http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper";
  private static final String MAIL = "person@certification.example";

  static Stream<Arguments> mustRefuse() {
    return Stream.of(
        row("no kid", "401 LTI_KEY", noHeader("kid")),
        row("unknown kid", "401 LTI_KEY", header("kid", "imstester_unknown")),
        row("wrong LTI version", "400 LTI_MESSAGE", claim(LTI + "version", "11.3")),
        row("no LTI version", "400 LTI_MESSAGE", noClaim(LTI + "version")),
        row("no LTI message", "401 LTI_ISSUER", CertificationIT::onlyName),
        row("wrong exp", "401 LTI_TIME", time("exp", -3600), time("iat", -7200)),
        row("wrong iat", "401 LTI_TIME", time("iat", 3600), time("exp", 7200)),
        row("no message type", "400 LTI_MESSAGE", noClaim(LTI + "message_type")),
        row("no roles", "400 LTI_MESSAGE", noClaim(LTI + "roles")),
        row("no deployment", "400 LTI_DEPLOYMENT", noClaim(LTI + "deployment_id")),
        row("no link id", "400 LTI_MESSAGE", claim(LTI + "resource_link", Map.of("title", "x"))),
        row("no link", "400 LTI_MESSAGE", noClaim(LTI + "resource_link")),
        row("no sub", "400 LTI_USER", noClaim("sub")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mustRefuse")
  void refuses_with_a_clear_page(String name, String expected, List<Consumer<Attack>> changes) {
    var attack = attack(changes);
    long before = installation.sessions();

    var refused = attack.send();

    assertThat(refused.statusCode() + " " + code(refused.body())).isEqualTo(expected);
    assertThat(refused.body()).contains("<h1>").contains("Que faire");
    assertThat(installation.sessions()).isEqualTo(before);
  }

  static Stream<Arguments> mustAccept() {
    return Stream.of("LEARNER", "INSTRUCTOR").flatMap(CertificationIT::mustAccept);
  }

  private static Stream<Arguments> mustAccept(String as) {
    boolean learner = as.equals("LEARNER");
    var full = learner ? LEARNER : INSTRUCTOR;
    var usual = roles(full);
    var several = roles(full, learner ? STUDENT : STAFF, LTI + "none", full + "/x");
    return Stream.of(
        accepted("normal", as, usual),
        accepted("several roles", as, several),
        accepted("short role", as, roles(learner ? "Learner" : "Instructor")),
        accepted("unknown role", "", roles(UNKNOWN)),
        accepted("institution role only", "", roles(learner ? STUDENT : STAFF)),
        accepted("no role", "", roles()),
        accepted("an empty role", "", roles("")),
        accepted("only e-mail", as, usual, CertificationIT::anonymous, claim("email", MAIL)),
        accepted("only names", as, usual, CertificationIT::onlyNames),
        accepted("no personal data", as, usual, CertificationIT::anonymous),
        accepted("e-mail, no context", as, usual, claim("email", MAIL), noClaim(LTI + "context")),
        accepted("only a resource link", as, usual, CertificationIT::onlyLink));
  }

  @ParameterizedTest(name = "{0} gives [{1}]")
  @MethodSource("mustAccept")
  void accepts_with_no_more_rights_than_the_roles_give(
      String name, String roles, List<Consumer<Attack>> changes) {
    var launched = attack(changes).send();

    assertThat(launched.statusCode()).isEqualTo(303);
    var page = location(launched);
    var handle = page.getPath().split("/")[2];
    assertThat(installation.text("select roles from lti_session where handle = '" + handle + "'"))
        .isEqualTo(roles);
    assertThat(browser.http().get(page).statusCode()).isEqualTo(atHome(roles));
    assertThat(page.getPath().endsWith("/guest")).isEqualTo(roles.isEmpty());
    assertThat(browser.http().get(page.resolve("portfolio")).statusCode() == 403)
        .isEqualTo(roles.isEmpty());
    assertThat(browser.http().get(page.resolve("class")).statusCode())
        .isEqualTo(roles.equals("INSTRUCTOR") ? 200 : 403);
    assertThat(installation.count("select count(*) from lti_user where name like '%@%'")).isZero();
  }

  /** The portfolio is the student's; a teacher goes on to the class; others are told why not. */
  private static int atHome(String roles) {
    return roles.equals("LEARNER") ? 200 : roles.equals("INSTRUCTOR") ? 303 : 200;
  }

  private Attack attack(List<Consumer<Attack>> changes) {
    var attack = new Attack(browser, platform, client);
    changes.forEach(change -> change.accept(attack));
    return attack;
  }

  private static void onlyName(Attack attack) {
    attack.claims.clear();
    attack.claims.put("name", "badltilaunch");
  }

  private static void anonymous(Attack attack) {
    List.of("name", "given_name", "family_name", "email").forEach(attack.claims::remove);
    attack.claims.put("sub", "anonymous-1");
  }

  private static void onlyNames(Attack attack) {
    anonymous(attack);
    attack.claims.put("sub", "names-1");
    attack.claims.put("given_name", "Ada");
    attack.claims.put("family_name", "Lovelace");
  }

  private static void onlyLink(Attack attack) {
    anonymous(attack);
    attack.claims.remove(LTI + "context");
    attack.claims.keySet().removeIf(name -> name.contains("/spec/lti-"));
    attack.claims.put(LTI + "resource_link", Map.of("id", "r-1"));
  }

  private static Consumer<Attack> roles(String... names) {
    return claim(LTI + "roles", List.of(names));
  }

  private static String code(String body) {
    int at = body.indexOf("LTI_");
    return at < 0 ? "" : body.substring(at).split("[^A-Z_]", 2)[0];
  }

  @SafeVarargs
  private static Arguments row(String name, String expected, Consumer<Attack>... changes) {
    return Arguments.of(name, expected, List.of(changes));
  }

  @SafeVarargs
  private static Arguments accepted(String name, String roles, Consumer<Attack>... changes) {
    return row(name, roles, changes);
  }
}
