package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.PATIENCE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.Visitor;
import org.preuve.server.portfolio.Steps;

/** How far a measurement can be believed goes wherever the measurement goes, and no further. */
class MeasuredEverywhereIT extends ServerIT {

  private static final Pattern SIMULATED =
      Pattern.compile("class=\"pv-pill wip\"><i [^>]*></i>simulée, niveau L0");
  private static final Pattern BY_DEVICE =
      Pattern.compile("class=\"pv-pill ok\"><i [^>]*></i>mesurée par un appareil");
  private static final Pattern ALTERED =
      Pattern.compile("class=\"pv-pill no\"><i [^>]*></i>mesures altérées");

  private static final List<String> FILES =
      List.of("", "/telemetry.jsonl", "/proof.json", "/proof.tlog", "/device.jwk", "/bundle.zip");

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final School school = School.open(installation);
  private final Visitor student = school.visitor("Inès Benali", "LEARNER", "fr");
  private final Visitor teacher = school.visitor("Marc Lefèvre", "INSTRUCTOR", "fr");
  private final Http anyone = new Http();

  @Test
  void is_said_in_the_signed_badge_and_on_every_page_and_not_believed_once_it_was_altered()
      throws Exception {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      lab.send(device, 3);
      assertThat(device.awaitReceipts(PATIENCE)).isTrue();
      var devices = "/devices/" + device.id().orElseThrow() + "/proofs";
      var preview = student.get(devices + "?last=PT5M");
      var proof = Lab.location(student, student.post(devices, lab.form(preview)));
      var evidence = text("select evidence_id from device_proof where id = '" + id(proof) + "'");
      var code =
          text("select code from portfolio_evidence_link where evidence_id = '" + evidence + "'");
      share(evidence);
      Steps.submit(student);
      var cell = "/assess/" + student.user() + "/" + code;
      var decided =
          Steps.judge(teacher, cell, Map.of("do", "release", "outcome", "ACQUIRED", "message", ""));
      assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
      var award = "/award/" + student.user() + "/" + code;
      assertThat(teacher.post(award, Map.of()).statusCode()).isEqualTo(303);
      var badge = text("select id from badge_award where recipient = " + student.user());
      var published = student.post("/badges/" + badge + "/publish", Map.of("evidence", evidence));
      assertThat(published.statusCode()).as(published.body()).isEqualTo(303);

      assertSignedAsSimulated(badge);
      var pages = List.of("/evidence", "/evidence/" + evidence, "/submission/1");
      assertEverywhere(SIMULATED, pages, List.of(cell, award), badge);

      change(proof, "replace(document, '\"level\":\"L0\"', '\"level\":\"L2\"')");
      assertEverywhere(ALTERED, pages, List.of(cell, award), badge);
      assertHandsOutNothing(proof);

      change(proof, "'x'");
      assertEverywhere(ALTERED, pages, List.of(cell, award), badge);
      assertHandsOutNothing(proof);
      assertThat(student.get("/proofs").body()).contains("document altéré");
      assertThat(teacher.get("/proofs").body()).contains("document altéré");
      assertThat(student.get("/evidence/" + evidence).body())
          .contains("Le document de cette preuve n’est plus celui qui a été figé.");
    }
  }

  private void share(String evidence) {
    var name = Map.of("name", "Pour vous", "days", "7", "p", evidence);
    assertThat(student.post("/shares", name).statusCode()).isEqualTo(303);
    var shared = student.post("/evidence/" + evidence + "/sharing", Map.of("shared", "yes"));
    assertThat(shared.statusCode()).isEqualTo(303);
  }

  /** Whoever has the credential alone, in a wallet, reads it there. */
  private void assertSignedAsSimulated(String badge) throws IOException {
    var at = installation.base().resolve("/b/" + badge);
    var credential = anyone.get(at, "Accept", "application/vc+ld+json").body();
    assertThat(new ObjectMapper().readTree(credential).at("/evidence/0/name").asText())
        .isEqualTo("Mesures simulées, niveau L0\u00a0: rien n’a été mesuré");
  }

  private void assertEverywhere(
      Pattern pill, List<String> own, List<String> teachers, String badge) {
    for (var page : own) {
      assertSays(pill, page, student.get(page));
    }
    for (var page : teachers) {
      assertSays(pill, page, teacher.get(page));
    }
    var link = Pattern.compile("(/shared/[a-z2-7]+)").matcher(student.get("/shares").body());
    assertThat(link.find()).isTrue();
    for (var open : List.of(link.group(1), "/b/" + badge)) {
      assertSays(pill, open, anyone.get(installation.base().resolve(open), "Accept", "text/html"));
    }
  }

  private static void assertSays(Pattern pill, String page, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(page).isEqualTo(200);
    assertThat(answer.body())
        .as(page)
        .containsPattern(pill)
        .doesNotContainPattern(BY_DEVICE)
        .doesNotContain("Mesures signées par un appareil");
  }

  private void assertHandsOutNothing(String proof) {
    for (var file : FILES) {
      var inside = student.get(proof + file);
      assertThat(inside.statusCode()).as(file).isEqualTo(410);
      assertThat(inside.body()).as(file).contains("PROOF_ALTERED");
      var open = installation.base().resolve(proof.replace("/proofs/", "/p/") + file);
      assertThat(anyone.get(open).statusCode()).as(file).isEqualTo(410);
    }
  }

  private void change(String proof, String document) {
    installation.update(
        "update device_proof set document = " + document + " where id = '" + id(proof) + "'");
  }

  private static String id(String proof) {
    return proof.substring(proof.lastIndexOf('/') + 1);
  }

  private String text(String query) {
    return installation.text(query);
  }
}
