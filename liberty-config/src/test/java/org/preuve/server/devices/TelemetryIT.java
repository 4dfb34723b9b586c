package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.device.Greenhouse;
import org.preuve.demo.device.Measurement;
import org.preuve.demo.device.SentMessage;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.ServerIT;

/**
 * From pairing to a public proof, over HTTP and MQTT, with a real broker and a simulated device.
 */
class TelemetryIT extends ServerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> NO_FIELDS = Map.of();

  @TempDir private Path folder;

  private final Greenhouse greenhouse = new Greenhouse();
  private final Student student = Student.inNewCourse(installation, "LEARNER");

  @Test
  void stores_what_it_receipts_and_shows_what_it_refuses() throws InterruptedException {
    try (var device = paired(student)) {
      device.boot();
      SentMessage last = null;
      for (int i = 0; i < 10; i++) {
        last = device.send(greenhouse.measure());
      }
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      assertThat(stored(device)).isEqualTo(11);

      device.sendForged(greenhouse.measure());
      device.sendContradiction(List.of(new Measurement("temp", "Cel", 99)));
      device.replay(last);
      await(() -> refused(device) == 3);

      assertThat(stored(device)).isEqualTo(11);
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
  void freezes_a_window_that_everybody_can_check() throws InterruptedException {
    try (var device = paired(student)) {
      device.boot();
      send(device, 5);
      device.skip(4);
      send(device, 5);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();

      var id = device.id().orElseThrow();
      var preview = student.get("/devices/" + id + "/proofs?last=PT5M");
      assertThat(preview.statusCode()).isEqualTo(200);
      assertThat(preview.body()).contains("<polyline class=\"line\"").contains("une interruption");
      var frozen = student.post("/devices/" + id + "/proofs", form(preview));
      assertThat(frozen.statusCode()).as(frozen.body()).isEqualTo(303);

      var proof = student.location(frozen);
      var page = student.get(proof);
      assertThat(page.body())
          .contains("20 mesures signées")
          .contains("4 numéros manquent")
          .contains("11 signatures bonnes sur 11");
      var lines = student.get(proof + "/telemetry.jsonl").body();
      assertThat(page.body()).contains(root(lines));
      assertThat(lines.split("\n")).hasSize(11);
      assertThat(student.get(proof + "/device.jwk").body()).contains("\"kid\":\"" + id + "-1\"");
      assertThat(student.get(proof + "/proof.json").body())
          .contains(root(lines))
          .doesNotContain("Inès");
      assertThat(student.classmate("LEARNER").get(proof).statusCode()).isEqualTo(404);
      assertThat(student.classmate("INSTRUCTOR").get(proof).statusCode()).isEqualTo(200);
      assertThat(Student.inNewCourse(installation, "INSTRUCTOR").get(proof).statusCode())
          .isEqualTo(404);
      assertThat(publicly(proof, "").statusCode()).isEqualTo(404);

      share(proof);
      assertThat(publicly(proof, "").body())
          .contains("11 signatures bonnes sur 11")
          .doesNotContain("Inès");
      assertThat(publicly(proof, "/telemetry.jsonl").body()).isEqualTo(lines);
    }
  }

  @Test
  void refuses_a_window_that_proves_nothing_and_stores_nothing() throws InterruptedException {
    try (var device = paired(student)) {
      device.boot();
      send(device, 1);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var path = "/devices/" + device.id().orElseThrow() + "/proofs";
      var now = Instant.now();
      var before = installation.count("SELECT COUNT(*) FROM device_proof");
      var sound =
          Map.of("from", now.minusSeconds(60).toString(), "to", now.plusSeconds(5).toString());

      assertRefused(student.post(path, Map.of("from", "x", "to", "y")), 400, "PROOF_WINDOW");
      assertRefused(
          student.post(
              path,
              Map.of(
                  "from",
                  "2020-01-01T00:00:00Z",
                  "to",
                  "2020-01-02T00:00:00Z",
                  "title",
                  "a",
                  "competency",
                  code(path),
                  "justification",
                  "b")),
          409,
          "PROOF_EMPTY");
      assertRefused(student.post(path, sound), 400, "PROOF_TITLE");
      assertRefused(student.post(path, with(sound, "title", "a")), 400, "PROOF_LINK");
      assertThat(installation.count("SELECT COUNT(*) FROM device_proof")).isEqualTo(before);
    }
  }

  @Test
  void keeps_devices_apart_and_ends_what_is_revoked() throws Exception {
    try (var device = paired(student)) {
      var id = device.id().orElseThrow();
      assertThat(student.classmate("LEARNER").get("/devices/" + id).statusCode()).isEqualTo(404);
      assertThat(student.classmate("INSTRUCTOR").get("/devices/" + id).statusCode()).isEqualTo(404);
      assertThat(
              student
                  .classmate("LEARNER")
                  .post("/devices/" + id + "/revocation", NO_FIELDS)
                  .statusCode())
          .isEqualTo(404);

      device.boot();
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      assertThat(student.post("/devices/" + id + "/revocation", NO_FIELDS).statusCode())
          .isEqualTo(303);
      device.send(greenhouse.measure());

      assertThat(device.awaitReceipts(Duration.ofSeconds(3))).isFalse();
      assertThat(stored(device)).isEqualTo(1);
      assertThat(Files.readString(installation.folder().resolve("devices"))).doesNotContain(id);
      assertThat(student.get("/devices/" + id).body()).contains("révoqué");
      assertThat(
              installation.count(
                  "SELECT COUNT(*) FROM device_enrolment WHERE device_id = '" + id + "'"))
          .isEqualTo(2);
    }
  }

  @Test
  void counts_messages_of_unknown_devices_and_shows_them_to_assessors() throws Exception {
    try (var stranger = new Stranger(installation, "stranger-1")) {
      stranger.publish("ep/1/stranger-1/up/t", "e30.e30.AA");
      await(
          () ->
              installation.count(
                      "SELECT COUNT(*) FROM device_refused WHERE device_id = 'stranger-1'")
                  == 1);
    }

    var page = student.classmate("INSTRUCTOR").get("/devices");
    assertThat(page.body()).contains("TELEMETRY_DEVICE").contains("stranger-1");
    assertThat(student.get("/devices").body()).doesNotContain("stranger-1");
  }

  private SimulatedDevice paired(Student owner) {
    var started = owner.post("/devices/new", Map.of("name", "Sonde serre 2"));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    var pairing = owner.location(started);
    var page = owner.get(pairing);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    var code = Student.between(page, "data-code=\"", "\"");
    var device = SimulatedDevice.open(folder);
    var fingerprint = device.pair(installation.base().resolve("/pair/" + code));
    assertThat(owner.get(pairing).body())
        .contains("<span class=\"pv-finger\">" + fingerprint + "</span>");
    assertThat(device.collectCredential()).isFalse();
    assertThat(owner.post(pairing + "/confirm", NO_FIELDS).statusCode()).isEqualTo(303);
    assertThat(device.collectCredential()).isTrue();
    assertThat(owner.get(pairing).body()).contains("/devices/" + device.id().orElseThrow());
    return device;
  }

  private void send(SimulatedDevice device, int messages) {
    for (int i = 0; i < messages; i++) {
      device.send(greenhouse.measure());
    }
  }

  private Map<String, String> form(HttpResponse<String> preview) {
    return Map.of(
        "from", Student.between(preview, "name=\"from\" value=\"", "\""),
        "to", Student.between(preview, "name=\"to\" value=\"", "\""),
        "title", "Sonde serre 2",
        "competency",
            Student.between(preview, "<option value=\"C", "\"").transform(code -> "C" + code),
        "justification", "Elle mesure sans s’arrêter.");
  }

  private String code(String path) {
    return form(student.get(path + "?last=PT5M")).get("competency");
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    var more = new HashMap<>(form);
    more.put(name, value);
    return more;
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private HttpResponse<String> publicly(String proof, String rest) {
    return new Http().get(installation.base().resolve(proof.replace("/proofs/", "/p/") + rest));
  }

  private void share(String proof) {
    var id = proof.substring(proof.lastIndexOf('/') + 1);
    try (var connection = installation.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO portfolio_sharing (evidence_id, registration_id, shared_at)"
              + " SELECT evidence_id, registration_id, NOW(6) FROM device_proof WHERE id = '"
              + id
              + "'");
    } catch (SQLException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private long stored(SimulatedDevice device) {
    return installation.count(
        "SELECT COUNT(*) FROM device_message WHERE device_id = '"
            + device.id().orElseThrow()
            + "'");
  }

  private long refused(SimulatedDevice device) {
    return installation.count(
        "SELECT COUNT(*) FROM device_refused WHERE device_id = '"
            + device.id().orElseThrow()
            + "'");
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
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
