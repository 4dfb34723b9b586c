package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.NO_FIELDS;
import static org.preuve.server.devices.Lab.PATIENCE;
import static org.preuve.server.devices.Lab.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.device.Measurement;
import org.preuve.demo.device.RefusedMessage;
import org.preuve.demo.device.SentMessage;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.server.lti.AdminVisitor;
import org.preuve.server.portfolio.Steps;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/**
 * From pairing to a public proof, over HTTP and MQTT, with a real broker and a simulated device.
 */
class TelemetryIT extends ServerIT {

  private static final List<String> FILES =
      List.of("", "/telemetry.jsonl", "/proof.json", "/proof.tlog", "/device.jwk", "/bundle.zip");

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");

  @Test
  void stores_what_it_receipts_and_shows_what_it_refuses() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 10);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      assertThat(lab.stored(device)).isEqualTo(11);

      device.sendForged(List.of(new Measurement("temp", "Cel", 21)));
      device.sendContradiction(List.of(new Measurement("temp", "Cel", 99)));
      device.replay(device.sent().get(10));
      await(() -> lab.refused(device) >= 3);

      assertThat(lab.stored(device)).isEqualTo(11);
      var page = student.get("/devices/" + device.id().orElseThrow());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("TELEMETRY_SIGNATURE")
          .contains("TELEMETRY_EQUIVOCATION")
          .contains("TELEMETRY_REPLAYED")
          .contains("L0 – simulateur");
    }
  }

  @Test
  void pushes_what_happens_to_the_open_page_and_ends_with_the_device() throws Exception {
    try (var device = lab.paired(student, folder)) {
      var path = "/devices/" + device.id().orElseThrow();
      try (var events = LiveEvents.open(student, path + "/stream")) {
        var headers = events.answer().headers();
        assertThat(headers.firstValue("Content-Type").orElseThrow())
            .startsWith("text/event-stream");
        assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        events.await("Rien n’est encore arrivé");
        device.boot();
        lab.send(device, 3);
        events.await("data-pv-part=\"values\"");
        events.await("message 3, démarrage");
        device.sendForged(List.of(new Measurement("temp", "Cel", 21)));
        events.await("TELEMETRY_SIGNATURE");

        var classmate = school.visitor("Hugo Martin", "LEARNER", "fr");
        assertThat(classmate.get(path + "/stream").statusCode()).isEqualTo(404);
        assertThat(student.post(path + "/revocation", NO_FIELDS).statusCode()).isEqualTo(303);
        events.awaitEnd();
      }
    }
  }

  @Test
  void opens_so_many_streams_and_ends_them_with_the_session() throws Exception {
    try (var device = lab.paired(student, folder)) {
      var path = "/devices/" + device.id().orElseThrow() + "/stream";
      try (var first = LiveEvents.open(student, path);
          var second = LiveEvents.open(student, path);
          var third = LiveEvents.open(student, path);
          var fourth = LiveEvents.open(student, path)) {
        assertRefused(student.get(path), 429, "LIVE_MANY");

        installation.update(
            "update lti_session set expires_at = now(6) - interval 1 second where user_id = "
                + student.user());
        for (var events : List.of(first, second, third, fourth)) {
          events.awaitEnd();
        }
        assertThat(student.get(path).statusCode()).isEqualTo(401);
      }
    }
  }

  @Test
  void draws_curves_that_can_be_looked_at_more_closely() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 20);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var path = "/devices/" + device.id().orElseThrow() + "/chart";

      var curves = student.get(path);
      assertThat(curves.statusCode()).as(curves.body()).isEqualTo(200);
      assertThat(curves.body()).contains("<polyline class=\"line\"").contains("data-key=\"+\"");
      var closer = Lab.between(curves, "data-key=\"+\" href=\"", "\"").replace("&amp;", "&");
      assertThat(new Http().get(installation.base().resolve(closer)).statusCode()).isEqualTo(401);
      var inCourse = closer.substring(student.at("").getPath().length()).replace("#chart", "");
      assertThat(student.get(inCourse).statusCode()).isEqualTo(200);
      assertThat(student.get(path + "?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z").body())
          .contains("Rien à dessiner");
      assertRefused(student.get(path + "?from=x"), 400, "CHART_WINDOW");
      assertRefused(student.get(path + "?last=P400D"), 400, "CHART_WINDOW");
      var classmate = school.visitor("Hugo Martin", "LEARNER", "fr");
      assertThat(classmate.get(path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void checks_a_message_for_whoever_builds_a_device() {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      var sent = device.sent().get(0).jws();
      var jwk = device.publicJwk();

      var checked = checkedAlone(Map.of("message", sent, "kind", "hello", "jwk", jwk));
      var altered = checkedAlone(Map.of("message", sent, "kind", "hello2", "jwk", jwk));
      var nothing = checkedAlone(Map.of("message", " "));

      assertThat(checked.statusCode()).isEqualTo(200);
      assertThat(checked.body())
          .contains("\"verdict\":\"NOT_CHECKED\"", "\"code\":\"\"", "\"part\":\"SIGNATURE\"");
      assertThat(altered.body()).contains("\"code\":\"TELEMETRY_KIND\"");
      assertThat(nothing.statusCode()).isEqualTo(400);
      assertThat(nothing.body()).contains("SELFCHECK_MESSAGE");
    }
  }

  private HttpResponse<String> checkedAlone(Map<String, String> form) {
    var address = installation.base().resolve("/telemetry/check");
    return new Http().post(address, form, "Accept", "application/json");
  }

  @Test
  void tells_a_device_what_it_refused_and_goes_on_with_receipts() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      for (int i = 0; i < 40; i++) {
        device.send(List.of(new Measurement("no name", "Cel", 21)));
        lab.send(device, 1);
      }

      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      awaitRefused(device, 40);
      assertThat(device.refused())
          .hasSize(40)
          .extracting(RefusedMessage::code)
          .containsOnly("TELEMETRY_NAME");
      assertThat(lab.stored(device)).isEqualTo(41);
      assertThat(
              installation.count(
                  "select sum(refused) from device_refused_count where device_id = '"
                      + device.id().orElseThrow()
                      + "'"))
          .isGreaterThanOrEqualTo(40);
      assertThat(lab.refused(device)).as("twenty of each minute are kept").isBetween(20L, 60L);
    }
  }

  @Test
  void slows_down_a_device_that_floods_and_no_other_and_loses_nothing()
      throws InterruptedException {
    try (var flooding = lab.paired(student, folder.resolve("flooding"));
        var other = lab.paired(student, folder.resolve("other"))) {
      flooding.boot();
      other.boot();
      flooding.hurry(List.of(new Measurement("temp", "Cel", 21)), 500, Duration.ofSeconds(1));
      lab.send(other, 3);

      assertThat(other.awaitReceipts(PATIENCE)).isTrue();
      assertThat(flooding.awaitReceipts(PATIENCE)).isTrue();
      assertThat(flooding.refused()).as("none is refused for good").isEmpty();
      assertThat(lab.stored(flooding)).isEqualTo(501);
      assertThat(lab.stored(other)).isEqualTo(4);
      assertThat(lab.refused(other)).isZero();
      var page = student.get("/devices/" + flooding.id().orElseThrow());
      assertThat(page.body()).contains("TELEMETRY_RATE").contains("envoie trop vite");
      assertThat(new Http().get(installation.base().resolve("/metrics")).body())
          .containsPattern("preuve_telemetry_refused_total\\{kind=\"rate\"} [1-9]")
          .containsPattern("preuve_telemetry_stored_total [1-9]")
          .containsPattern("preuve_telemetry_gaps_total [1-9]");
    }
  }

  @Test
  void never_receipts_the_new_bytes_of_a_device_that_forgot_its_boots()
      throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 5);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();

      device.forgetBoots();
      device.boot(); // numbers as in its first boot
      lab.send(device, 8);

      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      awaitRefused(device, 6);
      assertThat(device.refused())
          .as("hello and the five numbers that are taken")
          .hasSize(6)
          .extracting(RefusedMessage::code)
          .containsOnly("TELEMETRY_EQUIVOCATION");
      assertThat(lab.stored(device)).isEqualTo(9);
    }
  }

  /** Forty days after, so that each reader reads segments: what it gives is what was sent. */
  @Test
  void packs_what_is_old_and_gives_back_every_byte_of_it() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 30);
      var first = device.sent().stream().map(SentMessage::jws).collect(Collectors.joining("\n"));
      device.boot();
      lab.send(device, 6);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var id = device.id().orElseThrow();
      var here = " where device_id = '" + id + "'";
      age(id, "(bootcount = 1 or seq < 6)");
      Lab.await(() -> rows(here + " and bootcount = 1") == 0);

      assertThat(rows(here)).as("few of a boot that goes on wait for more").isEqualTo(7);
      assertThat(student.get("/devices/" + id).body()).contains("message 6, démarrage 2");
      var proofs = "/devices/" + id + "/proofs";
      var window = "?from=" + packed("min(first_at) - interval 1 minute", here);
      window += "&to=" + packed("max(last_at) + interval 1 second", here + " and bootcount = 1");
      assertThat(student.get("/devices/" + id + "/chart" + window).body()).contains("<polyline");
      age(id, "seq = 6");
      Lab.await(() -> rows(here) == 0);
      assertThat(student.get("/devices/" + id).body()).contains("il y a 40 j");
      var frozen = student.post(proofs, lab.form(student.get(proofs + window)));
      assertThat(frozen.statusCode()).as(frozen.body()).isEqualTo(303);
      var proof = Lab.location(student, frozen);
      assertThat(student.get(proof + "/telemetry.jsonl").body()).startsWith(first + "\n");
      assertThat(student.get(proof).body()).contains(" signés").doesNotContain("pv-verdict no");

      device.replay(device.sent().get(4)); // once more, and other bytes under its number
      device.forgetBoots();
      device.boot();
      awaitRefused(device, 1);
      assertThat(device.refused().get(0).code()).isEqualTo("TELEMETRY_EQUIVOCATION");
      assertThat(rows(here)).as("nothing is there twice").isZero();
      assertThat(installation.count("select sum(messages) from device_boot" + here)).isEqualTo(38);
    }
  }

  @Test
  void leaves_a_row_that_was_altered_and_packs_what_comes_behind_it() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 5);
      device.boot();
      lab.send(device, 2);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var id = device.id().orElseThrow();
      var here = " where device_id = '" + id + "'";
      installation.update(
          "update device_message set sha256 = repeat('x', 32)"
              + here
              + " and bootcount = 1 and seq = 3");
      age(id, "seq >= 0");

      Lab.await(() -> rows(here) == 1);
      assertThat(rows(here + " and bootcount = 1 and seq = 3")).isEqualTo(1);
      assertThat(installation.count("select sum(messages) from device_segment" + here))
          .isEqualTo(8);
    }
  }

  private long rows(String where) {
    return installation.count("select count(*) from device_message" + where);
  }

  private String packed(String time, String where) {
    return installation.text(
        "select date_format(" + time + ", '%Y-%m-%dT%H:%i:%sZ') from device_segment" + where);
  }

  private void age(String device, String which) {
    installation.update(
        "update device_device set paired_at = paired_at - interval 41 day where id = '"
            + device
            + "'");
    installation.update(
        "update device_message set beacon_at = beacon_at - interval 40 day,"
            + " received_at = received_at - interval 40 day, day = date(received_at)"
            + " where device_id = '"
            + device
            + "' and "
            + which);
  }

  /** Another topic than that of the receipts: it may come a moment later. */
  private static void awaitRefused(SimulatedDevice device, int messages)
      throws InterruptedException {
    Lab.await(() -> device.refused().size() >= messages);
  }

  @Test
  void says_in_red_that_half_an_hour_took_a_second() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      device.hurry(List.of(new Measurement("temp", "Cel", 21)), 360, Duration.ofSeconds(5));
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();

      var path = "/devices/" + device.id().orElseThrow() + "/proofs";
      var preview = student.get(path + "?last=PT5M");
      assertThat(preview.body())
          .contains("class=\"pv-verdict no\"")
          .contains("les durées annoncées sont fausses")
          .contains("360 messages citent une balise que ce serveur n’a jamais envoyée")
          .contains("heure de réception")
          .doesNotContain("29 min 55 s, sans interruption");
      var frozen = student.post(path, lab.form(preview));
      assertThat(student.get(Lab.location(student, frozen)).body())
          .contains("class=\"pv-verdict no\"")
          .contains("les durées annoncées sont fausses");
    }
  }

  @Test
  void puts_aside_a_message_that_the_database_refuses_and_stores_the_others() throws Exception {
    try (var device = lab.paired(student, folder);
        var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "create trigger poison before insert on device_message for each row begin"
              + " if new.device_id = '"
              + device.id().orElseThrow()
              + "' and new.seq = 3 then signal sqlstate '22003'; end if; end");
      try {
        device.boot();
        lab.send(device, 6);

        assertThat(device.awaitReceipts(PATIENCE)).isTrue();
        awaitRefused(device, 1);
        assertThat(device.refused())
            .hasSize(1)
            .extracting(RefusedMessage::code)
            .containsExactly("TELEMETRY_FAULT");
        assertThat(lab.stored(device)).isEqualTo(6);
      } finally {
        statement.execute("drop trigger poison");
      }
    }
  }

  @Test
  void freezes_a_window_that_everybody_can_check() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 5);
      device.skip(4);
      lab.send(device, 5);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();

      var id = device.id().orElseThrow();
      var preview = student.get("/devices/" + id + "/proofs?last=PT5M");
      assertThat(preview.statusCode()).isEqualTo(200);
      assertThat(preview.body()).contains("<polyline class=\"line\"").contains("interruption");
      var frozen = student.post("/devices/" + id + "/proofs", lab.form(preview));
      assertThat(frozen.statusCode()).as(frozen.body()).isEqualTo(303);

      var proof = Lab.location(student, frozen);
      var page = student.get(proof);
      assertThat(page.body())
          .contains("Simulation (L0)\u00a0: 20 mesures signées")
          .contains("class=\"pv-verdict wip\"")
          .doesNotContain("class=\"pv-verdict ok\"")
          .contains("4 numéros manquent")
          .contains("11 signatures bonnes sur 11");
      var lines = student.get(proof + "/telemetry.jsonl").body();
      assertThat(lines.split("\n")).hasSize(11);
      assertThat(page.body()).contains(root(lines));
      assertThat(student.get(proof + "/device.jwk").body()).contains("\"kid\":\"" + id + "-1\"");
      var document = student.get(proof + "/proof.json").body();
      assertThat(document).contains(root(lines)).doesNotContain("Inès");
      assertThat(evidence(proof))
          .as("its digest is in the portfolio")
          .contains(Hashes.sha256(document));
      assertThat(
              installation.count(
                  "select count(*) from device_message where not beacon_checked and device_id = '"
                      + id
                      + "'"))
          .as("beacons are looked for at the receipt")
          .isZero();
      assertSaysHowFarItCanBeBelieved(evidenceId(proof), id);
      assertOnlyForTheCourse(proof);
      assertPublicOnceShared(proof, lines);
    }
  }

  private void assertSaysHowFarItCanBeBelieved(String evidence, String id) {
    var pill = Pattern.compile("class=\"pv-pill wip\">[^<]*<i [^>]*></i>simulée, niveau L0");
    for (var list : List.of("/evidence", "/evidence/" + evidence, "/submission")) {
      assertThat(student.get(list).body()).as(list).containsPattern(pill);
    }
    var heard = Pattern.compile("class=\"pv-pill wip\">(<i [^>]*></i>)?simulé, niveau L0\u00a0: ");
    for (var place : List.of("/portfolio", "/devices", "/devices/" + id)) {
      assertThat(student.get(place).body())
          .as(place)
          .containsPattern(heard)
          .doesNotContainPattern("class=\"pv-pill ok\">(<i [^>]*></i>)?[^<]*en direct");
    }
    assertThat(student.post("/submission", Steps.previewed(student)).statusCode()).isEqualTo(303);
    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var code =
        installation.text(
            "select code from portfolio_evidence_link where evidence_id = '" + evidence + "'");
    assertThat(teacher.get("/assess/" + student.user() + "/" + code).body()).containsPattern(pill);
    assertThat(student.get("/submission/1").body()).containsPattern(pill);
    assertThat(school.again(student, "Inès Benali", "LEARNER", "en").get("/evidence").body())
        .contains("simulated, level L0: nothing was measured");
  }

  private void assertOnlyForTheCourse(String proof) {
    var strangers =
        List.of(
            school.visitor("Hugo Martin", "LEARNER", "fr"),
            school.otherCourse().visitor("Paul", "INSTRUCTOR", "fr"),
            School.open(installation).visitor("Eve", "INSTRUCTOR", "fr"));
    for (var file : FILES) {
      for (var stranger : strangers) {
        assertThat(stranger.get(proof + file).statusCode()).as(file).isEqualTo(404);
      }
      assertThat(publicly(proof, file).statusCode()).as(file).isEqualTo(404);
    }
    assertThat(school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr").get(proof).statusCode())
        .isEqualTo(200);
  }

  private void assertPublicOnceShared(String proof, String lines) {
    var shared =
        student.post("/evidence/" + evidenceId(proof) + "/sharing", Map.of("shared", "yes"));
    assertThat(shared.statusCode()).isEqualTo(303);

    assertThat(publicly(proof, "").body())
        .contains("11 signatures bonnes sur 11")
        .doesNotContain("Inès");
    assertThat(publicly(proof, "/telemetry.jsonl").body()).isEqualTo(lines);
  }

  @Test
  void refuses_a_window_that_proves_nothing_and_stores_nothing() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 1);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var path = "/devices/" + device.id().orElseThrow() + "/proofs";
      var sound = lab.form(student.get(path + "?last=PT5M"));
      var before = installation.count("select count(*) from device_proof");
      var longAgo = Map.of("from", "2020-01-01T00:00:00Z", "to", "2020-01-02T00:00:00Z");

      assertRefused(student.get(path + "?from=2026-06-01T10:00&to=yesterday"), 400, "PROOF_WINDOW");
      assertRefused(student.post(path, with(sound, Map.of("from", "x"))), 400, "PROOF_WINDOW");
      assertRefused(student.post(path, with(sound, longAgo)), 409, "PROOF_EMPTY");
      assertRefused(student.post(path, with(sound, Map.of("title", " "))), 400, "PROOF_TITLE");
      assertRefused(
          student.post(path, with(sound, Map.of("competency", "C999"))), 400, "PROOF_LINK");
      assertRefused(
          student.post(path, with(sound, Map.of("justification", ""))), 400, "PROOF_LINK");
      var unchosen = student.post(path, with(sound, Map.of("competency", "")));
      assertRefused(unchosen, 400, "PROOF_LINK");
      assertThat(unchosen.body())
          .as("what was typed is there again, and what is missing is marked")
          .contains("Elle mesure sans s’arrêter.</textarea>")
          .containsPattern("<select class=\"form-select is-invalid\" id=\"competency-0\"");
      installation.update( // nearly all that one person may keep
          "insert into portfolio_evidence (id, registration_id, owner_id, course_id, kind, title,"
              + " media_type, bytes, sha256, added_at) select '"
              + Ids.random()
              + "', registration_id, user_id, course_id, 'TEXT', 'x', 'text/plain', 2147483647,"
              + " repeat('0', 64), now(6) from lti_session where user_id = "
              + student.user());
      assertRefused(student.post(path, sound), 413, "PROOF_ROOM");
      assertThat(installation.count("select count(*) from device_proof")).isEqualTo(before);
    }
  }

  @Test
  void keeps_devices_apart_and_ends_what_is_revoked() throws Exception {
    try (var device = lab.paired(student, folder)) {
      var id = device.id().orElseThrow();
      var classmate = school.visitor("Hugo Martin", "LEARNER", "fr");
      assertThat(classmate.get("/devices/" + id).statusCode()).isEqualTo(404);
      assertThat(classmate.get("/devices/" + id + "/proofs?last=PT5M").statusCode()).isEqualTo(404);
      assertThat(classmate.post("/devices/" + id + "/revocation", NO_FIELDS).statusCode())
          .isEqualTo(404);

      device.boot();
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      assertThat(student.post("/devices/" + id + "/revocation", NO_FIELDS).statusCode())
          .isEqualTo(303);
      lab.send(device, 1);

      assertThat(device.awaitReceipts(Duration.ofSeconds(3))).isFalse();
      assertThat(lab.stored(device)).isEqualTo(1);
      assertThat(Files.readString(installation.folder().resolve("devices"))).doesNotContain(id);
      assertThat(student.get("/devices/" + id).body()).contains("révoqué");
      var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
      assertThat(teacher.get("/class/devices").body()).contains("révoqué").contains("Inès Benali");
      assertThat(teacher.get("/class/devices/list.csv").body())
          .contains("\"" + id + "\";\"Sonde serre 2\";\"Inès Benali\"")
          .contains("\"révoqué\"");
      assertThat(student.get("/class/devices/list.csv").statusCode()).isEqualTo(403);
      assertThat(
              installation.count(
                  "select count(*) from device_enrolment where device_id = '" + id + "'"))
          .isEqualTo(2);
    }
  }

  @Test
  void counts_messages_of_unknown_devices_and_shows_them_to_administrators_only() throws Exception {
    var name = "stranger-" + Instant.now().toEpochMilli();
    try (var stranger = new Stranger(installation, name)) {
      await(
          () -> {
            stranger.publish("ep/1/" + name + "/up/t", "e30.e30.AA");
            return installation.count(
                    "select count(*) from device_refused where device_id = '" + name + "'")
                > 0;
          });
    }

    var teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
    var page = AdminVisitor.signedIn(installation).get("/admin/devices");
    assertThat(page.body()).contains("TELEMETRY_DEVICE").contains(name);
    for (var visitor : List.of(teacher, student)) {
      assertThat(visitor.get("/devices").body()).doesNotContain(name);
    }
  }

  private static Map<String, String> with(Map<String, String> form, Map<String, String> changes) {
    var changed = new HashMap<>(form);
    changed.putAll(changes);
    return changed;
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private HttpResponse<String> publicly(String proof, String rest) {
    return new Http().get(installation.base().resolve(proof.replace("/proofs/", "/p/") + rest));
  }

  private String evidence(String proof) {
    return student.get("/evidence/" + evidenceId(proof)).body();
  }

  private String evidenceId(String proof) {
    var id = proof.substring(proof.lastIndexOf('/') + 1);
    return installation.text("select evidence_id from device_proof where id = '" + id + "'");
  }

  /** The root as an outsider computes it (RFC 6962, section 2.1). */
  private static String root(String lines) {
    return HexFormat.of().formatHex(root(List.of(lines.split("\n"))));
  }

  private static byte[] root(List<String> entries) {
    if (entries.size() == 1) {
      return sha256(new byte[] {0}, entries.get(0).getBytes(StandardCharsets.US_ASCII));
    }
    var split = Integer.highestOneBit(entries.size() - 1);
    return sha256(
        new byte[] {1},
        root(entries.subList(0, split)),
        root(entries.subList(split, entries.size())));
  }

  private static byte[] sha256(byte[]... parts) {
    var digest = Hashes.digest();
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
