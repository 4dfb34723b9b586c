package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.preuve.server.devices.Lab.NO_FIELDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.AnyInstallation;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.RawHttp;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;

/** What pairing refuses, and that nothing is paired then. */
@AnyInstallation
class PairingIT extends ServerIT {

  private static final String KEY =
      "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");
  private final Http device = new Http();

  @Test
  void needs_a_name() {
    assertRefused(student.post("/devices/new", Map.of("name", "  ")), 400, "PAIR_NAME");
    assertRefused(student.post("/devices/new", Map.of("name", "x".repeat(81))), 400, "PAIR_NAME");
  }

  @Test
  void refuses_what_is_no_presentation() {
    var code = lab.code(student.get(lab.started(student)));

    assertRefused(present(code, "nonsense"), 400, "PAIR_FORMAT");
    assertRefused(present(code, body("{\"kty\":\"RSA\"}", "AA")), 400, "PAIR_KEY");
    assertRefused(device.get(address("22222222")), 404, "PAIR_CODE");
    assertThat(device.get(address(code)).statusCode()).isEqualTo(200);
  }

  @Test
  void kills_a_code_after_five_wrong_proofs() {
    var code = lab.code(student.get(lab.started(student)));

    for (int i = 0; i < 5; i++) {
      assertThat(presentElsewhere(code, body(KEY, "A".repeat(86))))
          .startsWith("HTTP/1.1 401")
          .contains("PAIR_PROOF");
    }

    assertRefused(device.get(address(code)), 410, "PAIR_OVER");
  }

  @Test
  void counts_wrong_proofs_that_come_at_once() {
    var code = lab.code(student.get(lab.started(student)));

    var tries =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> presentElsewhere(code, body(KEY, "A".repeat(86)))))
            .toList();

    assertThat(tries.stream().map(CompletableFuture::join))
        .allMatch(answer -> answer.startsWith("HTTP/1.1 401") || answer.startsWith("HTTP/1.1 410"));
    assertRefused(device.get(address(code)), 410, "PAIR_OVER");
  }

  @Test
  void makes_thirty_codes_an_hour_for_one_person() {
    var busy = school.visitor("Léo Petit", "LEARNER", "en");
    var name = Map.of("name", "Probe");
    for (int i = 0; i < 30; i++) {
      assertThat(busy.post("/devices/new", name).statusCode()).isEqualTo(303);
    }

    assertRefused(busy.post("/devices/new", name), 429, "PAIR_MANY");
    assertThat(student.post("/devices/new", name).statusCode()).isEqualTo(303);
  }

  @Test
  void gives_nothing_to_a_device_that_its_owner_refuses() {
    var pairing = lab.started(student);
    var code = lab.code(student.get(pairing));
    try (var simulated = SimulatedDevice.open(folder)) {
      simulated.pair(installation.base().resolve("/pair/" + code));

      assertThat(
              school
                  .visitor("Eve", "LEARNER", "fr")
                  .post(pairing + "/confirm", NO_FIELDS)
                  .statusCode())
          .isEqualTo(404);
      assertThat(student.post(pairing + "/refuse", NO_FIELDS).statusCode()).isEqualTo(303);

      assertRefused(student.post(pairing + "/confirm", NO_FIELDS), 410, "PAIR_OVER");
      assertRefused(device.get(address(code), "Accept-Language", "en"), 410, "PAIR_OVER");
      assertThat(simulated.paired()).isFalse();
    }
  }

  @Test
  void pairs_a_key_only_once() {
    try (var simulated = lab.paired(student, folder)) {
      var again = lab.code(student.get(lab.started(student)));

      var refusal =
          catchThrowable(() -> simulated.pair(installation.base().resolve("/pair/" + again)));

      assertThat(refusal).hasMessageContaining("409").hasMessageContaining("PAIR_KEY_TAKEN");
    }
  }

  @Test
  void refuses_a_key_for_which_anybody_can_sign() {
    var code = lab.code(student.get(lab.started(student)));
    var neutral = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQ" + "A".repeat(41) + "\"}";
    var forged = "AQ" + "A".repeat(84); // R the neutral element, S zero

    assertRefused(present(code, body(neutral, forged)), 400, "PAIR_KEY");
  }

  @Test
  void gives_a_lost_credential_again_until_the_device_was_heard() throws InterruptedException {
    try (var simulated = lab.paired(student, folder)) {
      assertThat(simulated.collectCredential()).isTrue();

      simulated.boot();
      assertThat(simulated.awaitReceipts(Lab.PATIENCE)).isTrue();

      assertThat(catchThrowable(simulated::collectCredential))
          .hasMessageContaining("410")
          .hasMessageContaining("PAIR_OVER");
    }
  }

  @Test
  void gives_a_credential_to_the_present_key_of_a_device_that_is_not_revoked_only()
      throws IOException {
    try (var old = lab.paired(student, Files.createDirectory(folder.resolve("old")));
        var fresh = SimulatedDevice.open(Files.createDirectory(folder.resolve("fresh")));
        var late = SimulatedDevice.open(Files.createDirectory(folder.resolve("late")))) {
      var path = "/devices/" + old.id().orElseThrow();
      var digits = present(fresh, path);
      assertThat(student.get(path).body()).doesNotContain(digits.digits());
      assertThat(student.post(digits.pairing() + "/confirm", NO_FIELDS).statusCode())
          .isEqualTo(303);
      assertThat(fresh.collectCredential()).isTrue();

      assertThat(catchThrowable(old::collectCredential)).hasMessageContaining("PAIR_OVER");
      assertThat(student.get(path).body())
          .contains(digits.digits(), old.id().orElseThrow() + "-2")
          .doesNotContain(old.id().orElseThrow() + "-1");

      var last = present(late, path).pairing();
      assertThat(student.post(path + "/revocation", NO_FIELDS).statusCode()).isEqualTo(303);
      assertRefused(student.post(last + "/confirm", NO_FIELDS), 409, "PAIR_REVOKED");
      assertThat(catchThrowable(late::collectCredential)).hasMessageContaining("PAIR_OVER");
    }
  }

  @Test
  void gives_no_credential_again_to_a_device_that_was_revoked_before_it_was_heard() {
    try (var simulated = lab.paired(student, folder)) {
      assertThat(simulated.collectCredential()).isTrue();
      var path = "/devices/" + simulated.id().orElseThrow();
      assertThat(student.post(path + "/revocation", NO_FIELDS).statusCode()).isEqualTo(303);

      assertThat(catchThrowable(simulated::collectCredential))
          .hasMessageContaining("410")
          .hasMessageContaining("PAIR_OVER");
    }
  }

  private record Shown(String pairing, String digits) {}

  /** Lets a device present itself as the one with another key. */
  private Shown present(SimulatedDevice other, String path) {
    var pairing = Lab.location(student, student.post(path + "/rotation", NO_FIELDS));
    var code = lab.code(student.get(pairing));
    return new Shown(pairing, other.pair(installation.base().resolve("/pair/" + code)));
  }

  @Test
  void lets_only_the_first_of_two_students_confirm_the_same_key() {
    var first = lab.started(student);
    var other = School.open(installation).visitor("Hugo Martin", "LEARNER", "fr");
    var second = lab.started(other);
    try (var simulated = SimulatedDevice.open(folder)) {
      simulated.pair(installation.base().resolve("/pair/" + lab.code(student.get(first))));
      simulated.pair(installation.base().resolve("/pair/" + lab.code(other.get(second))));

      assertThat(student.post(first + "/confirm", NO_FIELDS).statusCode()).isEqualTo(303);
      assertRefused(other.post(second + "/confirm", NO_FIELDS), 409, "PAIR_KEY_TAKEN");
    }
  }

  @Test
  void lets_each_owner_of_a_group_s_device_say_yes_attach_and_leave() throws Exception {
    var hugo = school.visitor("Hugo Martin", "LEARNER", "en");
    var zoe = school.visitor("Zoé Faure", "LEARNER", "en");
    var eve = school.visitor("Eve Roux", "LEARNER", "en");
    var teacher = school.visitor("M. Durand", "INSTRUCTOR", "en");
    try (var device = lab.paired(student, folder)) {
      var path = "/devices/" + device.id().orElseThrow();
      device.boot();
      lab.send(device, 5);
      assertThat(device.awaitReceipts(Lab.PATIENCE)).isTrue();
      assertRefused(student.post(path + "/owners/invite", NO_FIELDS), 400, "OWNER_PERSON");
      assertRefused(student.post(path + "/owners/leave", NO_FIELDS), 409, "OWNER_LAST");
      asks(student, path, hugo);
      asks(student, path, zoe);
      assertRefused(
          student.post(path + "/owners/invite", Map.of("person", "" + hugo.user())),
          409,
          "OWNER_ASKED");

      assertThat(hugo.get("/devices").body()).contains("Inès Benali", path + "/owners");
      assertThat(hugo.get(path).statusCode()).isEqualTo(404); // asked, and no owner yet
      assertThat(hugo.get(path + "/owners").body()).contains("Yes, it is mine too");
      assertThat(hugo.post(path + "/owners/confirm", NO_FIELDS).statusCode()).isEqualTo(303);
      assertRefused(hugo.post(path + "/owners/confirm", NO_FIELDS), 409, "OWNER_ANSWERED");
      assertThat(zoe.post(path + "/owners/decline", NO_FIELDS).statusCode()).isEqualTo(303);
      for (var other : List.of(zoe, eve)) {
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.get(path + "/records").statusCode()).isEqualTo(404);
      }
      assertThat(eve.get(path + "/owners").statusCode()).isEqualTo(404);
      assertThat(eve.post(path + "/owners/confirm", NO_FIELDS).statusCode()).isEqualTo(404);
      assertThat(teacher.get("/class/devices").body()).contains("Inès Benali, Hugo Martin");

      var proof = attached(hugo, path);
      assertThat(hugo.get(proof + "/proof.json").body()).contains("\"owners\":[", "\"attachedBy\"");
      assertThat(teacher.get(proof).body()).contains("Inès Benali", "Hugo Martin, who attached");
      assertThat(student.get(proof).statusCode()).isEqualTo(404);

      assertThat(student.post(path + "/owners/leave", NO_FIELDS).statusCode()).isEqualTo(303);
      assertThat(student.get(path).statusCode()).isEqualTo(404);
      assertThat(hugo.get(path).statusCode()).isEqualTo(200);
      assertThat(hugo.get(path + "/records").body()).contains("One owner more", "One owner less");
      assertRefused(hugo.post(path + "/owners/leave", NO_FIELDS), 409, "OWNER_LAST");
      assertThat(hugo.post(path + "/revocation", NO_FIELDS).statusCode()).isEqualTo(303);
      assertRefused(
          hugo.post(path + "/owners/invite", Map.of("person", "" + eve.user())),
          409,
          "OWNER_REVOKED");
    }
  }

  private static void asks(Visitor owner, String device, Visitor other) {
    var asked = owner.post(device + "/owners/invite", Map.of("person", "" + other.user()));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
  }

  private String attached(Visitor owner, String device) {
    var proofs = device + "/proofs";
    var answer = owner.post(proofs, lab.form(owner.get(proofs + "?last=PT5M")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return Lab.location(owner, answer);
  }

  @Test
  void pairs_by_hand_what_its_owner_carries_to_and_fro() throws Exception {
    var key = new HandHeldKey();
    var pairing = lab.started(student);
    var page = pairing + "/by-hand";
    var sign = Lab.between(student.get(page), "data-pv-sign>", "</p>");
    var neutral = "01" + "0".repeat(62);
    var right = key.sign(sign);

    assertRefused(hand(page, neutral, right), 400, "PAIR_KEY");
    assertRefused(hand(page, "nonsense", right), 400, "PAIR_KEY");
    assertRefused(hand(page, key.hex(), key.sign(sign + "x")), 401, "PAIR_PROOF");
    var kept = student.post(page + "/key", Map.of("key", key.hex(), "model", ""));
    assertRefused(kept, 400, "PAIR_FORMAT");
    assertThat(kept.body()).contains(key.hex());
    assertThat(hand(page, key.hex(), right).statusCode()).isEqualTo(303);
    assertRefused(hand(page, new HandHeldKey().hex(), right), 401, "PAIR_PROOF");
    assertThat(student.get(pairing).body()).contains("pv-finger");
    assertThat(student.post(pairing + "/confirm", NO_FIELDS).statusCode()).isEqualTo(303);
    var ask = Lab.between(student.get(page), "data-pv-sign>", "</p>");
    assertThat(ask).startsWith("preuve-credential:");
    assertRefused(student.post(page + "/account", Map.of("signature", right)), 401, "PAIR_PROOF");
    var account = student.post(page + "/account", Map.of("signature", key.sign(ask)));

    assertThat(account.statusCode()).as(account.body()).isEqualTo(200);
    assertThat(account.body()).contains("data-pv-password").contains("-1</dd>");
    assertThat(school.visitor("Eve Roux", "LEARNER", "fr").get(page).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> hand(String page, String key, String signature) {
    return student.post(
        page + "/key", Map.of("key", key, "model", "Arduino MKR", "signature", signature));
  }

  @Test
  void announces_devices_out_of_a_table_and_gives_none_an_account_before_its_proof()
      throws Exception {
    var teacher = school.visitor("M. Durand", "INSTRUCTOR", "en");
    var jury = school.visitor("Mme Roux", "JURY", "en");
    var key = new HandHeldKey();
    var good = "Sonde 7;Inès Benali;" + key.hex() + ";ESP32-C3\n";
    var bad = "Sonde 8;Personne;" + new HandHeldKey().hex() + ";ESP32-C3\n";
    var announce = "/class/devices/announce";

    assertRefused(table(teacher, "", "all"), 400, "ANNOUNCE_TABLE");
    assertRefused(table(jury, good, "all"), 403, "ANNOUNCE_TEACHER");
    assertRefused(table(teacher, good + bad, "all"), 400, "ANNOUNCE_LINES");
    assertRefused(table(teacher, "x".repeat(513 * 1024), "all"), 413, "ANNOUNCE_TOO_LARGE");
    assertRefused(
        teacher.upload(announce, Map.of("csrf", "x", "text", good), "", new byte[0]),
        403,
        "ANNOUNCE_FORM");
    var preview = table(teacher, good + bad, "");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body()).contains("UNKNOWN", ": Personne").contains("Inès Benali · Ed25519");
    assertThat(waiting()).isZero();
    assertThat(table(teacher, good + bad, "good").statusCode()).isEqualTo(303);
    assertThat(waiting()).isEqualTo(1);
    assertThat(table(teacher, good, "").body()).contains("TAKEN");
    assertThat(student.get("/devices").body()).contains("Sonde 7", key.thumbprint());
    assertThat(teacher.get(announce).body()).contains("Sonde 7", "key not proved");

    var code = key.thumbprint();
    var nonce = Lab.between(device.get(address(code)), "\"nonce\":\"", "\"");
    var other = new HandHeldKey();
    assertRefused(present(code, body(other.jwk(), "AA")), 400, "PAIR_KEY");
    assertRefused(present(code, body(key.jwk(), other.sign("x"))), 401, "PAIR_PROOF");
    assertThat(accounts(code, key.sign("preuve-credential:" + code + ":" + nonce))).isEqualTo(202);
    assertThat(
            installation.count("select count(*) from device_key where thumbprint = '" + code + "'"))
        .isZero();
    var proof = key.sign("preuve-pair:" + code + ":" + nonce);
    assertThat(present(code, body(key.jwk(), proof)).statusCode()).isEqualTo(202);
    assertThat(present(code, body(key.jwk(), proof)).statusCode()).isEqualTo(202); // once more
    assertThat(accounts(code, proof)).isEqualTo(401);
    assertThat(accounts(code, key.sign("preuve-credential:" + code + ":" + nonce))).isEqualTo(200);
    assertThat(waiting()).isZero();
    assertThat(student.get("/devices").body()).contains("Sonde 7").doesNotContain("non prouvée");
    assertRefused(device.get(address(other.thumbprint())), 404, "PAIR_CODE");
  }

  private HttpResponse<String> table(Visitor visitor, String text, String keep) {
    var fields = Map.of("text", text, "keep", keep);
    return visitor.upload("/class/devices/announce", fields, "", new byte[0]);
  }

  private int accounts(String code, String signature) {
    var address = installation.base().resolve("/pair/" + code + "/credential");
    return device.get(address, "Preuve-Signature", signature).statusCode();
  }

  private long waiting() {
    return installation.count(
        "select count(*) from device_announced where device_id is null and course_id = "
            + school.course());
  }

  @Test
  void tells_guessers_to_wait_and_still_takes_a_right_code() {
    var code = lab.code(student.get(lab.started(student)));
    var wrong = guess("22222222");
    // thirty of one minute, of which the first may be the last seconds
    for (int i = 0; i < 300 && wrong.startsWith("HTTP/1.1 404"); i++) {
      wrong = guess("22222222");
    }

    assertThat(wrong).startsWith("HTTP/1.1 429").contains("PAIR_RATE");
    assertThat(wrong).containsPattern("(?i)retry-after: [1-9][0-9]?\r\n");
    assertThat(guess(code)).startsWith("HTTP/1.1 200");
  }

  /** From an address of its own, so that the other tests are not slowed down. */
  private String guess(String code) {
    try (var guesser = RawHttp.to(installation.base(), "127.9.9.9")) {
      return guesser
          .send("GET /pair/" + code + " HTTP/1.1\nHost: localhost\nConnection: close\n\n")
          .answer();
    }
  }

  /** The same: of an address of its own, for one has thirty refusals a minute. */
  private String presentElsewhere(String code, String body) {
    try (var elsewhere = RawHttp.to(installation.base(), "127.9.9.8")) {
      var head =
          "POST /pair/%s HTTP/1.1\nHost: localhost\nAccept: application/json\nConnection: close\n"
                  .formatted(code)
              + "Content-Type: application/json\nContent-Length: %d\n\n".formatted(body.length());
      return elsewhere.send(head + body).answer();
    }
  }

  private HttpResponse<String> present(String code, String body) {
    return device.post(address(code), "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private URI address(String code) {
    return installation.base().resolve("/pair/" + code);
  }

  private static String body(String jwk, String signature) {
    return "{\"jwk\":"
        + jwk
        + ",\"model\":\"ESP32-C3\",\"software\":\"1\",\"signature\":\""
        + signature
        + "\"}";
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }
}
