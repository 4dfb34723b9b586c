package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.credential.Achieved;
import org.preuve.badges.credential.AchievedResult;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.DecisionCredential;
import org.preuve.badges.credential.LearnerRecord;
import org.preuve.badges.credential.LearnerRecord.Replaced;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.credential.StatusEntry;
import org.preuve.badges.credential.TestKeys;
import org.preuve.badges.verify.Report.Verdict;

/** Records of several credentials (CLR 2.0) with a proof of their own. */
class LearnerRecordTest {

  private static final int OTHER = SignedBadge.INDEX + 1;

  private final SignedBadge school = new SignedBadge();
  private final ForeignBadge stranger = new ForeignBadge();

  @Test
  void our_own_is_valid_and_so_is_each_badge_in_it() {
    var report = verify(clr(badge("one"), badge("two")));

    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.VALID);
    assertThat(report.findings())
        .contains(Finding.SCHEMA_RECORD, Finding.SIGNATURE_OK, Finding.STATUS_NONE);
    assertThat(report.parts())
        .hasSize(2)
        .allSatisfy(part -> assertThat(part.findings()).contains(Finding.STATUS_OK));
  }

  /** Open Badges 3.0, class AchievementCredential: signed, with a bit, and no badge. */
  @Test
  void a_decision_without_a_badge_is_valid_until_it_is_taken_back() {
    var decision =
        new DecisionCredential(
                URI.create("urn:uuid:0e0a8d5c-8f0e-4a39-9a34-6d1a2f8f1d55"),
                SignedBadge.ISSUER,
                Recipient.of("Inès Benali", "51aa"),
                new Achieved.Competency(
                    "C.8",
                    "Essais",
                    URI.create("https://preuve.example:8443/frameworks/ciso/C.8"),
                    "Concepteur intégrateur de solutions IoT, version 2",
                    "Conduire les essais…"),
                "La compétence « Essais » a été dite acquise.",
                "Décision d’une personne habilitée.",
                "Acquis",
                new StatusEntry(SignedBadge.LIST, OTHER),
                SignedBadge.AWARDED)
            .json();
    var clr = clr(badge("one"), school.sign(decision));

    var report = verify(clr);
    school.publishList(Set.of(OTHER));
    var later = verify(clr);

    assertThat(report.verdict()).as(report.parts().toString()).isEqualTo(Verdict.VALID);
    var part = report.parts().get(1);
    assertThat(part.findings()).contains(Finding.SCHEMA_OK, Finding.STATUS_OK);
    assertThat(AchievedResult.of(part.content().orElseThrow()))
        .containsExactly(new AchievedResult("Décision", "Acquis", ""));
    assertThat(later.parts())
        .extracting(Report::verdict)
        .containsExactly(Verdict.VALID, Verdict.INVALID);
  }

  @Test
  void it_names_its_holder_as_its_badges_do() {
    var file = bytes(clr(badge("one")));

    for (var who : List.of("Inès Benali", "Marc")) {
      var report =
          new Verification(
                  address -> Optional.ofNullable(school.network.get(address)),
                  SignedBadge.ISSUER.did()::equals,
                  SignedBadge.NOW,
                  who)
              .of(file);
      var expected = who.equals("Marc") ? Finding.RECIPIENT_OTHER : Finding.RECIPIENT_MATCH;

      assertThat(report.findings()).contains(expected);
      assertThat(report.parts().get(0).findings()).contains(expected);
    }
  }

  @Test
  void a_badge_that_was_taken_back_is_told_from_the_others() {
    school.publishList(Set.of(OTHER));

    var report = verify(clr(badge("one"), badge("two", OTHER)));

    assertThat(report.findings()).contains(Finding.SIGNATURE_OK);
    assertThat(report.parts())
        .extracting(Report::verdict)
        .containsExactly(Verdict.VALID, Verdict.INVALID);
    assertThat(report.reason()).contains(Finding.STATUS_REVOKED);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
  }

  /** Whoever signs a record does not vouch for what others signed, or did not. */
  @Test
  void a_good_proof_of_the_record_makes_no_badge_in_it_good() {
    var report = verify(clr(badge("one"), badge("two").put("name", "Doctorat")));

    assertThat(report.findings()).contains(Finding.SIGNATURE_OK);
    assertThat(report.parts())
        .extracting(Report::verdict)
        .containsExactly(Verdict.VALID, Verdict.INVALID);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void good_badges_make_no_record_good() {
    var stripped = clr(badge("one"));
    stripped.remove("proof");
    var shortened = clr(badge("one"), badge("two"));
    ((ArrayNode) shortened.at("/credentialSubject/verifiableCredential")).remove(1);
    var renamed = clr(badge("one")).put("name", "Diplôme");
    var byAnother =
        new CredentialSigner()
            .sign(
                unsigned(badge("one")),
                SignedBadge.ISSUER.proofMethod(1),
                SignedBadge.NOW,
                TestKeys.signer(TestKeys.pair()));

    assertThat(verify(stripped).refusal()).contains(Finding.PROOF_MISSING);
    for (var file : List.of(shortened, renamed, byAnother)) {
      var report = verify(file);
      assertThat(report.refusal()).contains(Finding.SIGNATURE);
      assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
      assertThat(report.content()).isEmpty();
      assertThat(report.parts()).isEmpty();
    }
  }

  @Test
  void holds_twenty_badges_and_no_more() {
    var badges = new ArrayList<ObjectNode>();
    for (var i = 0; i < 20; i++) {
      badges.add(badge("b" + i));
    }

    var report = verify(clr(badges));
    assertThat(report.parts()).hasSize(20);
    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.VALID);
    badges.add(badge("b20"));
    assertThat(
            new CredentialSigner()
                .signIfSmall(
                    unsigned(badges.toArray(ObjectNode[]::new)),
                    SignedBadge.ISSUER.proofMethod(1),
                    SignedBadge.NOW,
                    TestKeys.signer(school.keys)))
        .isEmpty();
  }

  /** Its subject may be that of each credential in it, and its achievements those in them. */
  @ParameterizedTest
  @ValueSource(strings = {"context-2.0.1.json", "context.json"})
  void a_strangers_is_left_to_the_reader_as_its_badges_are(String version) {
    var report = stranger.verify(strangers(version));

    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.JUDGE);
    assertThat(report.findings()).contains(Finding.SCHEMA_RECORD, Finding.SIGNATURE_OK);
    assertThat(report.parts()).extracting(Report::verdict).containsExactly(Verdict.JUDGE);
  }

  @Test
  void what_is_said_of_the_record_at_another_place_is_not_overlooked() {
    var unsigned = (ObjectNode) strangers("context-2.0.1.json").without("proof");
    var ended = stranger.sign(unsigned.put("validUntil", "2026-06-01T00:00:00Z"));
    ended.remove("validUntil");
    ((ObjectNode) ended.at("/credentialSubject/verifiableCredential/0"))
        .putObject("credentialSchema")
        .put("id", ended.path("id").asText())
        .put("type", "JsonSchema");

    assertThat(stranger.verify(ended).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(stranger.verify(strangers("context-9.json")).verdict()).isEqualTo(Verdict.NOT_READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"statusListCredential", "statusListIndex", "statusPurpose"})
  void a_revoked_record_stays_revoked_in_whatever_form_its_status_stands(String member) {
    school.publishList(Set.of(SignedBadge.INDEX));
    var unsigned = unsigned(badge("1", 7));
    unsigned.set("credentialStatus", school.unsigned().path("credentialStatus").deepCopy());
    var revoked = school.sign(unsigned);
    assertThat(verify(revoked).findings()).contains(Finding.STATUS_REVOKED);

    var status = (ObjectNode) revoked.path("credentialStatus");
    var value = status.path(member);
    status.putArray(member).add(value);

    assertThat(verify(revoked).verdict()).as(revoked.toString()).isEqualTo(Verdict.INVALID);
  }

  private ObjectNode strangers(String version) {
    var inside = stranger.signed();
    var clr =
        ForeignBadge.json(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/clr/v2p0/%s",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:0b0e6c2e-8a44-4d0c-a0a1-3c52cf1a7d10",
             "type": ["VerifiableCredential", "ClrCredential"],
             "issuer": {"id": "%s", "type": ["Profile"], "name": "École du Port"},
             "validFrom": "2026-06-02T08:12:00Z",
             "name": "Relevé",
             "credentialSubject": {
               "id": "did:example:holder",
               "type": ["ClrSubject"],
               "achievement": [{
                 "id": "https://port.example/achievements/metal", "type": ["Achievement"],
                 "name": "Métal", "description": "Travaille le métal.",
                 "criteria": {"narrative": "Un chantier."}}],
               "association": [{
                 "type": "Association", "associationType": "isChildOf",
                 "sourceId": "https://port.example/achievements/soudure",
                 "targetId": "https://port.example/achievements/metal"}]}}
            """
                .formatted(
                    version.equals("context-9.json") ? "context-2.0.1.json" : version,
                    stranger.did()));
    ((ObjectNode) clr.path("credentialSubject")).putArray("verifiableCredential").add(inside);
    var signed = stranger.sign(clr);
    ((ArrayNode) signed.path("@context"))
        .set(1, "https://purl.imsglobal.org/spec/clr/v2p0/" + version);
    return signed;
  }

  private ObjectNode badge(String id) {
    return badge(id, SignedBadge.INDEX);
  }

  private ObjectNode badge(String id, int index) {
    var unsigned = school.unsigned().put("id", "https://preuve.example:8443/b/" + id);
    var status = (ObjectNode) unsigned.path("credentialStatus");
    status.put("id", status.path("statusListCredential").asText() + "#" + index);
    status.put("statusListIndex", Integer.toString(index));
    return school.sign(unsigned);
  }

  private ObjectNode clr(ObjectNode... badges) {
    return clr(List.of(badges));
  }

  private ObjectNode clr(List<ObjectNode> badges) {
    return school.sign(unsigned(badges.toArray(ObjectNode[]::new)));
  }

  private static ObjectNode unsigned(ObjectNode... badges) {
    return new LearnerRecord(
            URI.create("urn:uuid:64a5d8a0-4a53-4d0e-8f0e-5f6c0a1c9b11"),
            "Relevé de badges",
            SignedBadge.ISSUER,
            Recipient.of("Inès Benali", "9c1d"),
            List.of(badges),
            List.of(new Replaced("urn:x:1", "urn:x:2")),
            SignedBadge.AWARDED)
        .json();
  }

  private Report verify(ObjectNode clr) {
    return school.verify(bytes(clr), SignedBadge.NOW);
  }

  private static byte[] bytes(ObjectNode clr) {
    return CredentialJson.write(clr).getBytes(UTF_8);
  }
}
