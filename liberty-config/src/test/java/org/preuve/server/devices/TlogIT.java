package org.preuve.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.server.devices.Lab.PATIENCE;
import static org.preuve.server.devices.Lab.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.demo.device.SimulatedDevice;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.School;
import org.preuve.server.harness.ServerIT;
import org.preuve.server.harness.TestWitness;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.LogPolicy;
import org.preuve.web.tlog.LogProof;
import org.preuve.web.tlog.MerkleTree;
import org.preuve.web.tlog.NoteKey;
import org.preuve.web.tlog.SignedNote;

/** The log of proofs, from a frozen window to somebody who checks it with what is public. */
class TlogIT extends ServerIT {

  @TempDir private Path folder;

  private final Lab lab = new Lab(installation);
  private final Http anyone = new Http();
  private final Visitor student = School.open(installation).visitor("Inès Benali", "LEARNER", "en");

  @Test
  void enters_each_proof_and_shows_what_was_changed() throws InterruptedException {
    try (var device = lab.paired(student, folder)) {
      device.boot();
      var first = entered(device);
      var second = entered(device);

      assertProvedWithoutUs(first);
      var proof = assertProvedWithoutUs(second);
      assertServesWhatItSigned(proof);
      assertServesNothingElse();

      // the entry beside the first one, which its path begins with
      var entry = " where entry_index = " + proof.index();
      var kept = installation.text("select commitment from device_log_entry" + entry);
      installation.update("update device_log_entry set commitment = repeat('0', 64)" + entry);
      try {
        assertThat(student.get(first).body())
            .contains("Do not rely on it", "This proof no longer matches its entry in the log")
            .doesNotContain("pv-verdict ok", "bi-patch-check-fill");
        assertThat(student.get(first + "/proof.tlog").statusCode()).isEqualTo(404);
        assertThat(page()).contains("pv-verdict no").contains("does not fit its signed root");
        var size = head().size();
        var third = frozen(device);
        assertThat(student.get(third).body()).contains("It waits for its place");
        await(() -> log().contains("the log of proofs does not fit its last checkpoint"));
        assertThat(head().size()).isEqualTo(size);
      } finally {
        installation.update("update device_log_entry set commitment = '" + kept + "'" + entry);
      }
      await(() -> student.get(first).body().contains("were checked just now"));
      assertThat(page()).contains("pv-verdict ok");
      assertSaysWhatIsGone(entered(device));
    }
  }

  @Test
  void is_cosigned_by_who_saw_it_grow_and_red_once_somebody_has_seen_another() throws Exception {
    try (var device = lab.paired(student, folder);
        var witness = TestWitness.start(installation)) {
      device.boot();
      entered(device);
      await(this::cosigned);
      var grown = entered(device);
      await(this::cosigned);

      assertThat(page())
          .contains("has cosigned this root", "has the cosignatures", "pv-verdict ok");
      var proof = LogProof.read(student.get(grown + "/proof.tlog").body()).orElseThrow();
      assertThat(TestWitness.key().cosigned(proof.checkpoint())).isPresent();
      assertThat(LogPolicy.read(text("/policy")).witnesses()).containsKey("outside");

      TestWitness.pretend(5);
      try {
        var set = entered(device);
        await(() -> page().contains("A witness has seen another log"));
        assertThat(page()).contains("pv-verdict no", "has seen ").doesNotContain("pv-verdict ok");
        assertThat(student.get(set).body()).contains("were checked just now"); // its entry is there
      } finally {
        TestWitness.pretend(-5);
      }
      await(this::cosigned);
      assertThat(page()).contains("pv-verdict ok");
    }
    forgetsWhatIsOfAnotherHead();
  }

  /** Of the same size, as after a backup that was brought back and grew again. */
  private void forgetsWhatIsOfAnotherHead() throws InterruptedException {
    installation.update("update device_log_witness set line = insert(line, 60, 4, 'AAAA')");

    assertThat(page()).doesNotContain("has cosigned this root", "This root has the cosignatures");
    try (var again = TestWitness.start(installation)) {
      assertThat(again).isNotNull();
      await(this::cosigned); // it was asked once more
    }
    assertThat(page()).contains("has cosigned this root");
  }

  private boolean cosigned() {
    return SignedNote.read(text("/checkpoint"))
        .flatMap(note -> TestWitness.key().cosigned(note))
        .isPresent();
  }

  @Test
  void changes_a_key_loses_the_device_and_enters_both_for_everybody_to_check() throws Exception {
    try (var old = lab.paired(student, Files.createDirectory(folder.resolve("old")));
        var fresh = SimulatedDevice.open(Files.createDirectory(folder.resolve("new")))) {
      var path = "/devices/" + old.id().orElseThrow();
      old.boot();
      lab.send(old, 3);
      assertThat(old.awaitReceipts(PATIENCE)).isTrue();
      var started = student.post(path + "/rotation", Map.of());
      assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
      var pairing = Lab.location(student, started);
      var address = installation.base().resolve("/pair/" + lab.code(student.get(pairing)));

      assertThat(student.get(pairing).body()).contains("Change the key of");
      var digits = fresh.pair(address);
      assertThat(student.get(path).body()).doesNotContain(digits);
      assertThat(student.post(pairing + "/confirm", Map.of()).statusCode()).isEqualTo(303);
      assertThat(fresh.collectCredential()).isTrue();
      assertThat(fresh.id()).isEqualTo(old.id());
      fresh.boot(); // beyond the boots of the old key
      lab.send(fresh, 3);
      assertThat(fresh.awaitReceipts(PATIENCE)).isTrue();

      assertThat(lab.stored(fresh)).isEqualTo(8);
      var both = student.get(path + "/proofs?last=PT5M");
      assertThat(both.statusCode()).as(both.body()).isEqualTo(409);
      assertThat(both.body()).contains("PROOF_KEYS");
      assertThat(student.post(path + "/revocation", Map.of("why", "lost")).statusCode())
          .isEqualTo(303);
      assertThat(student.post(path + "/rotation", Map.of()).body()).contains("PAIR_REVOKED");
      assertRecords(path);
    }
  }

  /** Each record is signed and stands in the log. */
  private void assertRecords(String device) throws Exception {
    await(() -> student.get(device + "/records").body().split("\\.tlog\"").length == 4);
    var page = student.get(device + "/records");
    assertThat(page.body()).contains("Loss").contains("Change of key").contains("Pairing");
    var newest = Lab.between(page, "/records/", ".jws");
    var record = student.bytes(device + "/records/" + newest + ".jws");
    var jws = new String(record, StandardCharsets.US_ASCII);
    var parts = jws.split("\\.");
    assertThat(new String(decoded(parts[1]), StandardCharsets.UTF_8))
        .contains("\"event\":\"lost\"");
    var check = Signature.getInstance("Ed25519");
    check.initVerify(enrolmentKey());
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(check.verify(decoded(parts[2]))).isTrue();
    var proof = student.get(device + "/records/" + newest + ".tlog").body();
    var logged = LogProof.read(proof).orElseThrow();
    var log = NoteKey.read(text("/key").strip()).orElseThrow();
    assertThat(logged.holds(entry(logged, record), log)).isTrue();
    var stranger = School.open(installation).visitor("Hugo Martin", "LEARNER", "en");
    assertThat(stranger.get(device + "/records").statusCode()).isEqualTo(404);
    assertThat(stranger.get(device + "/rotation").statusCode()).isEqualTo(404);
  }

  private PublicKey enrolmentKey() throws GeneralSecurityException {
    var x = text("/enrolment.jwk").replaceAll(".*\"x\":\"([^\"]+)\".*", "$1");
    var encoded = new ByteArrayOutputStream(); // RFC 8410, section 4
    encoded.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
    encoded.writeBytes(decoded(x));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
  }

  private static byte[] decoded(String base64url) {
    return Base64.getUrlDecoder().decode(base64url);
  }

  /** The path of the newest entry holds without its own row. */
  private void assertSaysWhatIsGone(String proof) {
    var index = LogProof.read(student.get(proof + "/proof.tlog").body()).orElseThrow().index();
    installation.update(
        "update device_log_entry set entry_index = -1 where entry_index = " + index);
    try {
      assertThat(student.get(proof).statusCode()).isEqualTo(200);
      assertThat(student.get(proof).body()).contains("Do not rely on it");
      assertThat(page()).contains("pv-verdict no");
      var tile = "%03d.p/%d".formatted(index / 256, index % 256 + 1);
      for (var path : List.of("/tile/0/" + tile, "/tile/entries/" + tile)) {
        assertThat(anyone.get(installation.base().resolve("/tlog" + path)).statusCode())
            .as(path)
            .isEqualTo(404);
      }
    } finally {
      installation.update(
          "update device_log_entry set entry_index = " + index + " where entry_index = -1");
    }
    assertThat(page()).contains("pv-verdict ok");
  }

  private String entered(SimulatedDevice device) throws InterruptedException {
    var proof = frozen(device);
    await(() -> student.get(proof).body().contains("The log’s signature and the path"));
    return proof;
  }

  private String frozen(SimulatedDevice device) throws InterruptedException {
    lab.send(device, 5);
    assertThat(device.awaitReceipts(PATIENCE)).isTrue();
    var proofs = "/devices/" + device.id().orElseThrow() + "/proofs";
    var answer = student.post(proofs, lab.form(student.get(proofs + "?last=PT5M")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return Lab.location(student, answer);
  }

  private LogProof assertProvedWithoutUs(String proof) {
    var key = NoteKey.read(text("/key").strip()).orElseThrow();
    var record = student.bytes(proof + "/proof.json");
    var logged = LogProof.read(student.get(proof + "/proof.tlog").body()).orElseThrow();
    assertThat(logged.holds(entry(logged, record), key)).isTrue();
    record[record.length - 2]++;
    assertThat(logged.holds(entry(logged, record), key)).isFalse();
    return logged;
  }

  private static byte[] entry(LogProof proof, byte[] record) {
    var digest = Hashes.digest();
    digest.update(proof.extra());
    return digest.digest(record);
  }

  /** All entries are hashed anew, as a monitor does it. */
  private void assertServesWhatItSigned(LogProof proof) {
    var head = head();
    assertThat(head.origin()).isEqualTo(installation.base().getAuthority() + "/tlog");
    var leaves = new ArrayList<byte[]>();
    var hashes = new ByteArrayOutputStream();
    for (long from = 0; from < head.size(); from += 256) {
      var width = (int) Math.min(256, head.size() - from);
      var tile = "%03d".formatted(from / 256) + (width < 256 ? ".p/" + width : "");
      var bundle = bytes("/tile/entries/" + tile);
      assertThat(bundle).hasSize(width * 34);
      for (int i = 0; i < width; i++) {
        assertThat(bundle[i * 34 + 1]).isEqualTo((byte) 32);
        leaves.add(MerkleTree.leaf(Arrays.copyOfRange(bundle, i * 34 + 2, i * 34 + 34)));
      }
      hashes.writeBytes(bytes("/tile/0/" + tile));
    }
    var computed = new ByteArrayOutputStream();
    leaves.forEach(computed::writeBytes);
    assertThat(hashes.toByteArray()).isEqualTo(computed.toByteArray());
    assertThat(MerkleTree.root(leaves)).isEqualTo(head.root());
    assertThat(proof.index()).isLessThan(head.size());
  }

  private void assertServesNothingElse() {
    var size = head().size();
    for (var path :
        List.of(
            "/tile/0/%03d.p/%d".formatted(size / 256, size % 256 + 1),
            "/tile/0/%03d".formatted(size / 256 + 1),
            "/tile/0/000.p/300",
            "/tile/7/000",
            "/tile/8/000",
            "/tile/entries/x000/000",
            "/tile/entries/0")) {
      assertThat(anyone.get(installation.base().resolve("/tlog" + path)).statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }

  private Checkpoint head() {
    var note = SignedNote.read(text("/checkpoint")).orElseThrow();
    assertThat(note.verifiedBy(NoteKey.read(text("/key").strip()).orElseThrow())).isTrue();
    return Checkpoint.read(note.text()).orElseThrow();
  }

  private String page() {
    return anyone.get(installation.base().resolve("/tlog"), "Accept-Language", "en").body();
  }

  private String log() {
    try {
      return Files.readString(installation.logs().resolve("messages.log"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) {
    return anyone.bytes(installation.base().resolve("/tlog" + path));
  }
}
