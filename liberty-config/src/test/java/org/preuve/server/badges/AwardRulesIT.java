package org.preuve.server.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.badges.SeededCourse.Session;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;
import org.preuve.web.base.Hashes;

/** Badges by rule, by two teachers and from the class, the signed log, and figures. */
@AnyInstallation
class AwardRulesIT extends ServerIT {

  private static final String[] DESIGN = {
    "name-fr=Atelier+capteurs",
    "name-en=Sensor+workshop",
    "description-fr=Sait+c%C3%A2bler+un+capteur.",
    "criteria-fr=Avoir+acquis+C.7.",
    "type=MICRO_CREDENTIAL",
    "shape=DISC",
    "colour=PLUM",
    "symbol=TEAM",
    "validity=none"
  };

  private SeededCourse seeded;
  private Session teacher;

  @BeforeEach
  void open() {
    seeded = new SeededCourse(installation, "C.7");
    teacher = seeded.asTeacher();
  }

  @Test
  void proposes_for_whom_a_rule_holds_and_awards_once_a_teacher_confirms() {
    var other = person("Autre Élève", "LEARNER");
    var design = path(teacher.post("/designs/new", DESIGN));
    var base = base(design);

    var set = teacher.post(design + "/rule", "base=" + base, "competency=C.7");
    var proposed = teacher.get(design + "/proposals").body();
    var held = awards();
    var foreign = teacher.post(design + "/proposals", "person=" + other);
    var nobody = teacher.post(design + "/proposals");
    var job = path(teacher.post(design + "/proposals", "all=yes"));
    var preview = teacher.get(job).body();
    teacher.post(job + "/start");
    var done = finished(job);
    var after = teacher.get(design + "/proposals").body();
    var log = teacher.get("/award-log").body();
    var changed = teacher.post(design + "/rule", "base=" + base(design), "competency=C.8");

    assertThat(set.statusCode()).isEqualTo(303);
    assertThat(proposed)
        .contains("Inès Benali", "acquise, décision de Marc Lefèvre", "Un enseignant confirme")
        .doesNotContain("Autre Élève");
    assertThat(held).as("a proposal is no award").isZero();
    assertThat(foreign.statusCode()).isEqualTo(409);
    assertThat(foreign.body()).contains("RULE_PERSON");
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(nobody.body()).contains("JOB_NOBODY");
    assertThat(preview).contains("Inès Benali", "acquise");
    assertThat(done).contains("1 sur 1");
    assertThat(after).contains("la règle ne vaut pour aucun étudiant").doesNotContain("Benali");
    assertThat(log).contains("selon la règle, rédaction 1");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(awards()).as("who was awarded keeps it").isEqualTo(1);
  }

  @Test
  void refuses_what_is_no_rule_and_who_may_not_set_one() {
    var design = path(teacher.post("/designs/new", DESIGN));
    var base = base(design);
    var jury =
        seeded.session(person("Jury Dehors", "ASSESSOR"), "Jury Dehors", "INSTRUCTOR,JURY", "fr");

    var empty = teacher.post(design + "/rule", "base=" + base);
    var wrong =
        teacher.post(
            design + "/rule", "base=" + base, "competency=C.99", "mark-0=Rien", "least-0=12");
    var own = teacher.post(design + "/rule", "base=" + base, "badge=" + design.substring(9));
    var foreign = jury.post(design + "/rule", "base=" + base, "competency=C.7");
    var none = teacher.post(design + "/proposals", "all=yes");
    teacher.post(design + "/rule", "base=" + base, "competency=C.7");
    var stale = teacher.post(design + "/rule", "base=" + base, "competency=C.8");
    var unknown = teacher.get("/designs/" + "a".repeat(26) + "/rule");
    var student = seeded.asStudent().get(design + "/rule");

    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("RULE_EMPTY");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("RULE_INVALID", "href=\"#competencies\"", "href=\"#marks\"");
    assertThat(own.statusCode()).as("a badge does not rest on itself").isEqualTo(400);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("RULE_ROLE");
    assertThat(none.statusCode()).isEqualTo(409);
    assertThat(none.body()).contains("RULE_NONE");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("RULE_CHANGED", "value=\"C.8\" id=\"k-C.8\" checked");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(student.statusCode()).isEqualTo(403);
    assertThat(rules()).isEqualTo(1);
  }

  @Test
  void holds_by_marks_badges_and_measurements_as_well() {
    installation.update(
        "insert into portfolio_mark (evidence, registration_id, course, student, code, label,"
            + " points, most, day) values ('"
            + seeded.text
            + "', "
            + seeded.registration
            + ", "
            + seeded.course
            + ", "
            + seeded.student
            + ", 'C.7', 'Controle', 31, 40, '2026-11-02')");
    var first = path(teacher.post("/designs/new", DESIGN));
    var second = path(teacher.post("/designs/new", DESIGN));

    teacher.post(
        second + "/rule", "base=" + base(second), "mark-0=Controle", "least-0=15%2C5%2F20");
    var enough = teacher.get(second + "/proposals").body();
    teacher.post(second + "/rule", "base=" + base(second), "mark-0=Controle", "least-0=16%2F20");
    var tooLow = teacher.get(second + "/proposals").body();
    teacher.post(second + "/rule", "base=" + base(second), "badge=" + first.substring(9));
    var without = teacher.get(second + "/proposals").body();
    var job = path(teacher.post(first + "/award", "person=" + seeded.student));
    teacher.post(job + "/start");
    finished(job);
    var with = teacher.get(second + "/proposals").body();
    installation.update(
        "update badge_award set credential = replace(credential, '#key-1', '#key-0')"
            + " where registration_id = "
            + seeded.registration);
    var withdrawn = teacher.get(second + "/proposals").body();
    teacher.post(second + "/rule", "base=" + base(second), "measured-0=C.7", "level-0=L1");
    var measured = teacher.get(second + "/proposals").body();

    assertThat(enough).contains("Controle\u00a0: 31/40", "Inès Benali");
    assertThat(tooLow).doesNotContain("Inès Benali");
    assertThat(without).doesNotContain("Inès Benali");
    assertThat(with).contains("Inès Benali", "Atelier capteurs");
    assertThat(withdrawn).as("signed by a key that does not stand").doesNotContain("Inès Benali");
    assertThat(measured).as("nobody knows a device behind it").doesNotContain("Inès Benali");
  }

  /** Two turns of the round: when the second is taken, the first is over. */
  @Test
  void awards_by_itself_and_only_proposes_once_who_set_it_has_left() {
    member(seeded.teacher, "ASSESSOR");
    var second = teacher("Seconde Personne");
    var design = path(teacher.post("/designs/new", DESIGN));

    teacher.post(design + "/rule", "base=" + base(design), "competency=C.7", "automatic=yes");
    until(() -> awards() == 1);
    var log = teacher.get("/award-log").body();
    var badge =
        installation.text(
            "select id from badge_award where registration_id = " + seeded.registration);
    teacher.post("/badges/" + badge + "/revoke", "reason=Erreur");
    turn();
    turn();
    var standing = awards();
    var remarked = teacher.get(design + "/proposals").body();
    installation.update(
        "update lti_membership set active = false where user_id = " + seeded.teacher);
    var later = person("Venue Après", "LEARNER");
    acquired(later);
    turn();
    turn();
    var left = second.get(design + "/proposals").body(); // who left has no session any more

    assertThat(log).contains("par Marc Lefèvre", "selon la règle, rédaction 1");
    assertThat(standing).as("what was taken back is given by nobody unasked").isEqualTo(1);
    assertThat(remarked).contains("badge révoqué auparavant", "attribue sans confirmation");
    assertThat(left).contains("n’évalue plus dans ce cours", "Venue Après");
    assertThat(awards()).as("nobody answers for it any more").isEqualTo(1);
  }

  /** The badge of the competency, and the one that a rule gave on the same decision. */
  @Test
  void asks_what_becomes_of_all_badges_that_rest_on_a_lowered_decision() {
    teacher.post("/award/" + seeded.student + "/C.7");
    var design = path(teacher.post("/designs/new", DESIGN));
    teacher.post(design + "/rule", "base=" + base(design), "competency=C.7");
    var job = path(teacher.post(design + "/proposals", "all=yes"));
    teacher.post(job + "/start");
    finished(job);
    var cell = "/assess/" + seeded.student + "/C.7";
    var lowered = "do=release&outcome=NOT_ACQUIRED&message=x&attempt=1&seen=1";

    var asked = teacher.post(cell, lowered);
    var settled = teacher.post(cell, lowered, "badge=revoke", "badge-reason=Erreur");

    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("Que devient le badge", "Atelier capteurs");
    assertThat(settled.statusCode()).isEqualTo(303);
    assertThat(
            installation.count(
                "select count(*) from badge_award where revoked_reason = 'Erreur'"
                    + " and registration_id = "
                    + seeded.registration))
        .isEqualTo(2);
  }

  @Test
  void gives_nothing_for_a_decision_that_was_lowered_after_the_preview() {
    var design = path(teacher.post("/designs/new", DESIGN));
    teacher.post(design + "/rule", "base=" + base(design), "competency=C.7");
    var job = path(teacher.post(design + "/proposals", "person=" + seeded.student));

    seeded.decide("IN_PROGRESS", 2);
    teacher.post(job + "/start");

    assertThat(finished(job)).contains("la règle ne vaut plus");
    assertThat(awards()).isZero();
  }

  @Test
  void awards_to_many_only_after_another_teacher_agrees() {
    member(seeded.teacher, "ASSESSOR");
    var alone = teacher.post("/awards/approval", "needed=yes");
    var told = teacher.get("/awards/approval").body();
    var design = path(teacher.post("/designs/new", DESIGN));
    var job = path(teacher.post(design + "/award", "person=" + seeded.student));
    var before = teacher.get(job).body();
    teacher.post(job + "/start");
    teacher.post(job + "/start");
    var waits = teacher.get(job).body();
    var id = request();
    var second = teacher("Seconde Personne");
    var jury =
        seeded.session(person("Jury Dehors", "ASSESSOR"), "Jury Dehors", "INSTRUCTOR,JURY", "fr");
    var at = "/awards/approval/" + id;

    var same = teacher.post(at + "/approve");
    var outside = jury.post(at + "/approve");
    var list = second.get("/awards/approval").body();
    var words = second.post(at + "/refuse", "words=+");
    var foreign = second.post(at + "/withdraw");
    var none = awards();
    var agreed = second.post(at + "/approve");
    var again = second.post(at + "/approve");
    finished(job);
    var log = teacher.get("/award-log").body();

    assertThat(alone.statusCode()).isEqualTo(303);
    assertThat(told).contains("Aucune autre personne qui évalue");
    assertThat(before).contains("aucune autre personne qui évalue", "Demander l’accord");
    assertThat(waits).contains("En attente d’un accord").doesNotContain("Demander l’accord");
    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(same.body()).contains("APPROVAL_SAME");
    assertThat(outside.statusCode()).isEqualTo(403);
    assertThat(outside.body()).contains("APPROVAL_ROLE");
    assertThat(list).contains("Atelier capteurs", "Inès Benali", "Préparé par Marc Lefèvre");
    assertThat(words.statusCode()).isEqualTo(400);
    assertThat(words.body()).contains("APPROVAL_WORDS");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("APPROVAL_NOT_OWN");
    assertThat(none).isZero();
    assertThat(agreed.statusCode()).isEqualTo(303);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("APPROVAL_SETTLED");
    assertThat(awards()).isEqualTo(1);
    assertThat(log).contains("par Marc Lefèvre", "approuvé par Seconde Personne");
  }

  @Test
  void the_badge_of_a_competency_and_that_of_a_rule_wait_as_well() {
    member(seeded.teacher, "ASSESSOR");
    var second = teacher("Seconde Personne");
    teacher.post("/awards/approval", "needed=yes");
    var award = "/award/" + seeded.student + "/C.7";

    var asked = teacher.post(award);
    var twice = teacher.post(award);
    var single = request();
    var none = awards();
    second.post("/awards/approval/" + single + "/approve");
    var one = awards();
    var design = path(teacher.post("/designs/new", DESIGN));
    teacher.post(design + "/rule", "base=" + base(design), "competency=C.7", "automatic=yes");
    until(() -> !request().isEmpty());
    var rule = request();
    var listed = second.get("/awards/approval").body();
    second.post("/awards/approval/" + rule + "/refuse", "words=Trop+t%C3%B4t");
    turn();
    turn();
    var answered = teacher.get("/awards/approval").body();
    var proposed = teacher.get(design + "/proposals").body();

    assertThat(path(asked)).isEqualTo("/awards/approval");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("APPROVAL_WAITS");
    assertThat(none).isZero();
    assertThat(one).isEqualTo(1);
    assertThat(listed).contains("acquise", "Inès Benali");
    assertThat(answered).contains("Trop tôt", "refusé");
    assertThat(request()).as("what was refused is not asked again").isEmpty();
    assertThat(proposed).contains("proposé en vain auparavant");
    assertThat(awards()).isEqualTo(1);
  }

  @Test
  void no_correction_awards_another_version_alone() {
    var design = path(teacher.post("/designs/new", DESIGN));
    var job = path(teacher.post(design + "/award", "person=" + seeded.student));
    teacher.post(job + "/start");
    finished(job);
    var base =
        teacher
            .get(design + "/edit")
            .body()
            .replaceAll("(?s).*name=\"base\" value=\"([^\"]*)\".*", "$1");
    var change = DESIGN.clone();
    change[0] = "base=" + base + "&name-fr=Expertise";
    teacher.post(design + "/edit", change);
    var badge =
        "award="
            + installation.text(
                "select id from badge_award where registration_id = " + seeded.registration);

    teacher.post("/awards/approval", "needed=yes");
    var alone = teacher.post("/correct", badge, "action=REISSUE", "reason=x", "newest=yes");
    var same = teacher.post("/correct", badge, "action=REISSUE", "reason=x");
    teacher.post("/awards/approval", "needed=no");
    var then = teacher.post("/correct", badge, "action=REISSUE", "reason=x", "newest=yes");

    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(alone.body()).contains("CORRECT_SECOND");
    assertThat(same.statusCode()).isEqualTo(303);
    assertThat(then.statusCode()).isEqualTo(303);
  }

  @Test
  void what_was_prepared_is_withdrawn_by_who_prepared_it() {
    teacher.post("/awards/approval", "needed=yes");
    teacher.post("/award/" + seeded.student + "/C.7");
    var id = request();

    var wrong = teacher.post("/awards/approval", "needed=perhaps");
    var unknown = teacher.post("/awards/approval/" + "a".repeat(26) + "/approve");
    var withdrawn = teacher.post("/awards/approval/" + id + "/withdraw");
    teacher.post("/awards/approval", "needed=no");
    teacher.post("/awards/approval", "needed=no");
    var changes = teacher.get("/awards/approval").body();

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("APPROVAL_CHOICE");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("APPROVAL_UNKNOWN");
    assertThat(withdrawn.statusCode()).isEqualTo(303);
    assertThat(changes)
        .contains("Marc Lefèvre a voulu deux enseignants.")
        .containsOnlyOnce("Marc Lefèvre n’en a plus voulu qu’un.");
    assertThat(request()).isEmpty();
    assertThat(awards()).isZero();
    assertThat(seeded.asStudent().get("/awards/approval").statusCode()).isEqualTo(403);
  }

  @Test
  void awards_to_all_who_acquired_a_competency_from_the_pages_of_the_class() {
    var other = person("Autre Élève", "LEARNER");
    var design = path(teacher.post("/designs/new", DESIGN));

    var mastery = teacher.get("/class/mastery").body();
    var list = teacher.get("/designs?acquired=C.7").body();
    var chosen = teacher.get(design + "/award?acquired=C.7").body();
    var nobody = teacher.get(design + "/award?acquired=C.8").body();
    var unknown = teacher.get(design + "/award?acquired=C.99");
    var all = teacher.get(design + "/award").body();

    assertThat(mastery).contains("/designs?acquired=C.7").doesNotContain("/designs?acquired=C.8");
    assertThat(teacher.get("/class?code=C.7").body()).contains("/designs?acquired=C.7");
    assertThat(list).contains(design + "/award?acquired=C.7");
    assertThat(chosen)
        .containsPattern("value=\"" + seeded.student + "\"[^>]* checked")
        .doesNotContain("Autre Élève");
    assertThat(nobody).contains("Personne dans la classe n’a acquis C.8");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("AWARD_COMPETENCY");
    assertThat(all).contains("value=\"" + other + "\"");
  }

  @Test
  void signs_the_log_and_turns_red_when_it_is_not_what_was_signed() throws Exception {
    var none = teacher.get("/award-log/checkpoint");
    var empty = teacher.post("/award-log/checkpoint");
    teacher.post("/award/" + seeded.student + "/C.7");
    var before = teacher.get("/award-log").body();
    teacher.post("/award-log/checkpoint");
    var note = teacher.get("/award-log/checkpoint");
    var verified = teacher.get("/award-log").body();
    var key = new Http().get(installation.base().resolve(pem()));
    var kept = teacher.post("/award-log/compare", "checkpoint=" + form(note.body()));
    var forged =
        teacher.post(
            "/award-log/compare", "checkpoint=" + form(note.body().replace("\n1\n", "\n2\n")));
    var nothing = teacher.post("/award-log/compare", "checkpoint=");
    rewrite();
    var rewritten = teacher.get("/award-log").body();
    var again = teacher.post("/award-log/checkpoint");
    installation.update(
        "delete from badge_log_checkpoint where registration_id = " + seeded.registration);
    var unwitnessed = teacher.get("/award-log").body();
    var caught = teacher.post("/award-log/compare", "checkpoint=" + form(note.body()));
    installation.update("delete from badge_log where registration_id = " + seeded.registration);
    installation.update(
        "delete from badge_log_head where registration_id = " + seeded.registration);
    var truncated = teacher.post("/award-log/compare", "checkpoint=" + form(note.body()));

    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("CHECKPOINT_NONE");
    assertThat(empty.statusCode()).isEqualTo(409);
    assertThat(empty.body()).contains("LOG_EMPTY");
    assertThat(before).contains("pv-note wip", "Aucun témoin n’a encore été signé");
    assertThat(verified).contains("pv-note ok", "du témoin signé (signé le");
    assertThat(signature(note.body(), key.body())).isTrue();
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(forged.statusCode()).isEqualTo(409);
    assertThat(forged.body()).contains("n’est pas signé par une clé de ce serveur");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("CHECKPOINT_TEXT");
    assertThat(rewritten).contains("pv-note no", "Le journal a été récrit");
    assertThat(again.statusCode()).as("nobody signs that").isEqualTo(409);
    assertThat(again.body()).contains("LOG_BROKEN");
    assertThat(unwitnessed).as("the chain alone is whole").contains("pv-note wip");
    assertThat(caught.statusCode()).isEqualTo(409);
    assertThat(caught.body()).contains("Le journal a été récrit");
    assertThat(truncated.body()).contains("Le journal a été tronqué");
  }

  /** The only row, its chain and its end, as somebody would who can write the whole database. */
  private void rewrite() {
    var mine = " where registration_id = " + seeded.registration;
    var content =
        installation.text("select content from badge_log" + mine).replace("AWARDED", "REVOKED");
    var sha256 = Hashes.sha256("0".repeat(64) + "\n" + content);
    installation.update(
        "update badge_log set content = '" + content + "', sha256 = '" + sha256 + "'" + mine);
    installation.update("update badge_log_head set sha256 = '" + sha256 + "'" + mine);
  }

  private String pem() {
    var keys = new Http().get(installation.base().resolve("/keys/award-log")).body();
    return keys.replaceAll("(?s).*(/keys/award-log/[0-9a-f]{64}\\.pem).*", "$1");
  }

  private static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** As {@code docs/verifying.md} has it done by hand. */
  private static boolean signature(String note, String pem) throws Exception {
    var text = note.substring(0, note.indexOf("\n\n") + 1);
    var both = Base64.getDecoder().decode(note.substring(note.lastIndexOf(' ') + 1).strip());
    var der = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var check = Signature.getInstance("Ed25519");
    check.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(der))));
    check.update(text.getBytes(StandardCharsets.UTF_8));
    return check.verify(Arrays.copyOfRange(both, 4, both.length));
  }

  @Test
  void counts_by_badge_and_month_and_notes_nobody() {
    teacher.post("/award/" + seeded.student + "/C.7");
    var id =
        installation.text(
            "select id from badge_award where registration_id = " + seeded.registration);
    seeded.asStudent().post("/badges/" + id + "/publish");
    var anyone = new Http();
    var address = installation.base().resolve("/b/" + id);
    anyone.get(address, "Accept", "text/html");
    anyone.get(address, "Accept", "text/html");
    var credential = anyone.get(address, "Accept", "application/vc+ld+json").body();
    anyone.post(
        installation.base().resolve("/verify"),
        "application/json",
        credential.getBytes(StandardCharsets.UTF_8),
        "Accept",
        "application/json");

    until(
        () ->
            count("badge_figure") == 1
                && installation.count(
                        "select verified from badge_figure where registration_id = "
                            + seeded.registration)
                    == 1);
    var page = teacher.get("/badge-figures").body();
    var csv = teacher.get("/badge-figures/export.csv");

    assertThat(page).contains("Badges en chiffres", "Pages ouvertes");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).contains("text/csv");
    assertThat(csv.body()).contains("\"1\";\"1\";\"2\";\"1\"");
    assertThat(page + csv.body()).doesNotContain("Benali");
    assertThat(seeded.asStudent().get("/badge-figures").statusCode()).isEqualTo(403);
  }

  private Session teacher(String name) {
    return seeded.session(person(name, "ASSESSOR"), name, "INSTRUCTOR", "fr");
  }

  private long person(String name, String standing) {
    var subject = "s" + System.nanoTime();
    installation.update(
        "insert into lti_user (registration_id, subject, name) values ("
            + seeded.registration
            + ", '"
            + subject
            + "', '"
            + name
            + "')");
    var id = installation.count("select id from lti_user where subject = '" + subject + "'");
    member(id, standing);
    return id;
  }

  private void member(long person, String standing) {
    installation.update(
        "insert into lti_membership (registration_id, course_id, user_id, launched_as, active)"
            + " values (%d, %d, %d, '%s', true)"
                .formatted(seeded.registration, seeded.course, person, standing));
  }

  private void acquired(long student) {
    installation.update(
        "insert into portfolio_decision (registration_id, student_id, course_id, code, number,"
            + " outcome, message, criteria, attempt, assessor_id, decided_at) values (%d, %d, %d,"
                .formatted(seeded.registration, student, seeded.course)
            + " 'C.7', 1, 'ACQUIRED', '', '{}', 0, %d, now(6))".formatted(seeded.teacher));
  }

  /** The rule's turn comes, and is taken. */
  private void turn() {
    var rules = "badge_rule where registration_id = " + seeded.registration;
    installation.update(
        "update badge_rule set tried_at = null where registration_id = " + seeded.registration);
    until(() -> installation.count("select count(*) from " + rules + " and tried_at is null") == 0);
  }

  private String request() {
    return installation.text(
        "select coalesce(max(id), '') from badge_approval where state = 'WAITING'"
            + " and registration_id = "
            + seeded.registration);
  }

  private long awards() {
    return count("badge_award");
  }

  private long rules() {
    return count("badge_rule");
  }

  private long count(String table) {
    return installation.count(
        "select count(*) from " + table + " where registration_id = " + seeded.registration);
  }

  private String base(String design) {
    var body = teacher.get(design + "/rule").body();
    return body.replaceAll("(?s).*name=\"base\" value=\"([^\"]*)\".*", "$1");
  }

  private String finished(String job) {
    until(() -> teacher.get(job).body().contains("Attribution terminée"));
    return teacher.get(job).body();
  }

  private static void until(BooleanSupplier state) {
    var end = Instant.now().plus(Duration.ofMinutes(3));
    while (!state.getAsBoolean()) {
      assertThat(Instant.now()).as("waited long enough").isBefore(end);
      try {
        Thread.sleep(200);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** Path in the course of where an answer leads to. */
  private static String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("\\?.*", "")
        .replaceAll(".*/s/[a-z2-7]+", "");
  }
}
