package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preuve.badges.credential.AchievedResult;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.NamedSchema;
import org.preuve.badges.credential.PublishedKey;
import org.preuve.badges.credential.TestKeys;
import org.preuve.badges.verify.Report.Verdict;

class VerificationTest {

  private final SignedBadge badge = new SignedBadge();

  @Test
  void our_own_names_the_published_schema_and_fits_it() {
    for (var unsigned :
        List.of(
            badge.unsigned(), badge.designed(SignedBadge.NOW.plusSeconds(60)), badge.levelled())) {
      var signed = badge.sign(unsigned);

      assertThat(signed.at("/credentialSchema/0/id").asText()).isEqualTo(NamedSchema.ACHIEVEMENT);
      assertThat(badge.verify(signed).findings()).contains(Finding.CREDENTIAL_SCHEMA_OK);
      assertThat(badge.verify(signed).verdict()).isEqualTo(Verdict.VALID);
    }
  }

  /** Open Badges 3.0, classes Result and ResultDescription: what the level is, is signed too. */
  @Test
  void takes_a_badge_with_the_level_that_its_holder_reached() {
    var signed = badge.sign(badge.levelled());

    var report = badge.verify(signed);

    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
    assertThat(AchievedResult.of(report.content().orElseThrow()))
        .containsExactly(new AchievedResult("Niveau", "Confirmé", "Le refait seul."));
    var raised = signed.deepCopy();
    var result = (ObjectNode) raised.at("/credentialSubject/result/0");
    result.put("achievedLevel", result.path("achievedLevel").asText().replace("-2", "-1"));
    assertThat(badge.verify(raised).verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void says_yes_to_each_check_of_a_genuine_badge() {
    var report = badge.verify(badge.json());

    assertThat(report.findings())
        .containsExactly(
            Finding.JSON_OK,
            Finding.CONTEXT_OK,
            Finding.SCHEMA_OK,
            Finding.CREDENTIAL_SCHEMA_OK,
            Finding.PROOF_OK,
            Finding.KEY_OK,
            Finding.SIGNATURE_OK,
            Finding.DATES_OK,
            Finding.STATUS_OK,
            Finding.ISSUER_KNOWN,
            Finding.RECIPIENT_HASHED);
    assertThat(report.verdict()).isEqualTo(Verdict.VALID);
  }

  /** A correction keeps the day of the award and has a newer beginning. */
  @Test
  void a_badge_says_when_it_was_awarded() {
    assertThat(badge.json().path("awardedDate").asText()).isEqualTo("2026-06-02T08:12:00Z");
  }

  @Test
  void says_yes_to_a_designed_badge_until_it_ends() {
    var inForce = badge.sign(badge.designed(SignedBadge.NOW.plusSeconds(60)));
    var over = badge.sign(badge.designed(SignedBadge.NOW.minusSeconds(1)));

    assertThat(badge.verify(inForce).verdict()).isEqualTo(Verdict.VALID);
    assertThat(badge.verify(over).findings()).contains(Finding.DATES_EXPIRED);
  }

  /** Each member of an achievement that a teacher wrote is signed. */
  @TestFactory
  Stream<DynamicTest> refuses_each_altered_member_of_a_designed_badge() {
    var genuine = badge.sign(badge.designed(SignedBadge.NOW.plusSeconds(60)));
    return Stream.of(
            "/validUntil",
            "/credentialSubject/narrative",
            "/credentialSubject/achievement/version",
            "/credentialSubject/achievement/achievementType",
            "/credentialSubject/achievement/criteria/id",
            "/credentialSubject/achievement/alignment/0/targetDescription",
            "/credentialSubject/achievement/tag/1")
        .map(
            pointer ->
                DynamicTest.dynamicTest(
                    pointer,
                    () -> {
                      var altered = genuine.deepCopy();
                      var place = pointer.lastIndexOf('/');
                      var holder = altered.at(pointer.substring(0, place));
                      var name = pointer.substring(place + 1);
                      var other = holder.at("/" + name).asText().replaceFirst("[0-9a-zA-Z]", "9");
                      if (holder instanceof ArrayNode list) {
                        list.set(Integer.parseInt(name), other);
                      } else {
                        ((ObjectNode) holder).put(name, other);
                      }
                      assertThat(badge.verify(altered).verdict()).isEqualTo(Verdict.INVALID);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refuses_each_altered_member() {
    return Stream.of(
            "/id",
            "/name",
            "/validFrom",
            "/awardedDate",
            "/issuer/name",
            "/issuer/url",
            "/credentialSubject/identifier/0/identityHash",
            "/credentialSubject/identifier/0/salt",
            "/credentialSubject/achievement/id",
            "/credentialSubject/achievement/name",
            "/credentialSubject/achievement/description",
            "/credentialSubject/achievement/criteria/narrative",
            "/credentialSubject/achievement/image/id",
            "/credentialSubject/achievement/alignment/0/targetCode",
            "/credentialSubject/achievement/alignment/0/targetName",
            "/credentialSubject/achievement/alignment/0/targetUrl",
            "/evidence/0/id",
            "/evidence/0/name",
            "/evidence/0/genre",
            "/evidence/0/manifestDigest",
            "/evidence/0/telemetryRoot",
            "/evidence/0/digestSRI",
            "/evidence/0/log",
            "/evidence/0/logIndex",
            "/evidence/1/manifestDigest",
            "/credentialStatus/id",
            "/credentialStatus/statusListIndex",
            "/credentialStatus/statusListCredential",
            "/proof/0/created",
            "/proof/0/proofValue")
        .map(path -> DynamicTest.dynamicTest(path, () -> refuses(path)));
  }

  private void refuses(String path) {
    var altered = badge.json();
    var cut = path.lastIndexOf('/');
    var parent = (ObjectNode) altered.at(path.substring(0, cut));
    var name = path.substring(cut + 1);
    parent.put(name, another(parent.path(name).asText()));

    var report = badge.verify(altered);

    assertThat(report.refusal()).hasValue(Finding.SIGNATURE);
    assertThat(report.content()).isEmpty();
  }

  private static String another(String value) {
    var last = value.length() - 1;
    var letter = value.charAt(last) == '1' ? '2' : '1';
    var date = value.startsWith("2026-") && value.endsWith("Z"); // a signature may end in Z too
    return date ? value.replace("2026", "2025") : value.substring(0, last) + letter;
  }

  @Test
  void refuses_an_added_and_a_removed_member() {
    var added = badge.json().put("validUntil", "2029-06-02T00:00:00Z");
    var removed = badge.json();
    removed.remove("credentialStatus");

    assertThat(badge.verify(added).refusal()).hasValue(Finding.SIGNATURE);
    assertThat(badge.verify(removed).refusal()).hasValue(Finding.SIGNATURE);
  }

  @Test
  void refuses_a_withdrawn_key_in_its_own_words_and_says_where_the_badge_stands() {
    var old = badge.json();
    var stolen = badge.keys.getPublic();
    badge.publishDid(
        ControllerDocument.of(
            SignedBadge.ISSUER,
            List.of(
                new PublishedKey(
                    SignedBadge.ISSUER.proofMethod(1), stolen, Optional.of(SignedBadge.AWARDED)),
                PublishedKey.standing(
                    SignedBadge.ISSUER.proofMethod(2), TestKeys.pair().getPublic()))));

    var report = badge.verify(old);

    assertThat(report.refusal()).hasValue(Finding.KEY_WITHDRAWN);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(report.content()).isEmpty();
    assertThat(report.again()).hasValue("https://preuve.example:8443/b/q4z8k1xw");
    assertThat(badge.verify(old.deepCopy().put("id", "https://evil.example/b/x")).again())
        .as("no address that only the file names")
        .isEmpty();
  }

  @Test
  void takes_what_a_key_signed_that_was_replaced_since() {
    badge.publishDid(SignedBadge.document(badge.keys.getPublic(), TestKeys.pair().getPublic()));

    assertThat(badge.verify(badge.json()).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void refuses_a_key_that_is_not_the_issuers() {
    var foreign =
        new CredentialSigner()
            .sign(
                badge.unsigned(),
                SignedBadge.ISSUER.proofMethod(1),
                SignedBadge.AWARDED,
                TestKeys.signer(TestKeys.pair()));

    assertThat(badge.verify(foreign).refusal()).hasValue(Finding.SIGNATURE);
  }

  @Test
  void refuses_a_method_of_another_identifier() {
    var credential = badge.json();
    proof(credential).put("verificationMethod", "did:web:evil.example#key-1");

    assertThat(badge.verify(credential).refusal()).hasValue(Finding.KEY_FOREIGN);
  }

  @Test
  void refuses_a_key_that_the_issuer_does_not_list_for_asserting() {
    var document = SignedBadge.document(badge.keys.getPublic());
    document.putArray("assertionMethod");
    badge.publishDid(document);

    assertThat(badge.verify(badge.json()).refusal()).hasValue(Finding.KEY_NOT_LISTED);
  }

  @Test
  void refuses_a_signature_of_zeros() {
    var credential = badge.json();
    proof(credential).put("proofValue", "z" + "1".repeat(64));

    assertThat(badge.verify(credential).refusal()).hasValue(Finding.SIGNATURE);
  }

  @Test
  void refuses_no_proof_and_another_purpose_and_does_not_read_another_suite() {
    var without = badge.unsigned();
    var suite = badge.json();
    proof(suite).put("cryptosuite", "bbs-2023");
    var purpose = badge.json();
    proof(purpose).put("proofPurpose", "authentication");

    assertThat(badge.verify(without).refusal()).hasValue(Finding.PROOF_MISSING);
    assertThat(unread(badge.verify(suite))).isEqualTo(Finding.PROOF_SUITE);
    assertThat(badge.verify(purpose).refusal()).hasValue(Finding.PROOF_PURPOSE);
  }

  @Test
  void refuses_a_missing_required_member() {
    var credential = badge.unsigned();
    ((ObjectNode) credential.at("/credentialSubject/achievement")).remove("criteria");

    var report = badge.verify(badge.sign(credential));

    assertThat(report.refusal()).hasValue(Finding.SCHEMA_INCOMPLETE);
  }

  @Test
  void refuses_json_that_two_readers_could_read_differently() {
    var twice = badge.json().toString().replaceFirst("\"name\"", "\"name\":\"x\",\"name\"");

    assertThat(badge.verify(twice.getBytes(UTF_8), SignedBadge.NOW).refusal())
        .hasValue(Finding.JSON_MALFORMED);
  }

  @Test
  void refuses_contexts_that_hide_a_member() {
    assertThat(withTerm("fin", "https://www.w3.org/2018/credentials#validUntil").refusal())
        .hasValue(Finding.CONTEXT_HIDES);
    assertThat(withTerm("@vocab", "https://www.w3.org/2018/").refusal())
        .hasValue(Finding.CONTEXT_HIDES);
    assertThat(withTerm("issuer", "https://school.example/issuer").refusal())
        .hasValue(Finding.CONTEXT_HIDES);
  }

  @Test
  void does_not_read_contexts_that_it_does_not_know() {
    assertThat(unread(withContext("https://evil.example/context")))
        .isEqualTo(Finding.CONTEXT_UNKNOWN);
    assertThat(unread(withTerm("@vocab", "https://example.org/"))).isEqualTo(Finding.CONTEXT_OWN);
    assertThat(unread(withTerm("extra", "relative"))).isEqualTo(Finding.CONTEXT_OWN);
  }

  private static Finding unread(Report report) {
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READ);
    assertThat(report.content()).isEmpty();
    return report.reason().orElseThrow();
  }

  private Report withContext(String url) {
    var credential = badge.json();
    ((ArrayNode) credential.path("@context")).add(url);
    return badge.verify(credential);
  }

  private Report withTerm(String term, String meaning) {
    var credential = badge.json();
    ((ObjectNode) credential.path("@context").get(3)).put(term, meaning);
    return badge.verify(credential);
  }

  @Test
  void refuses_names_written_out_in_full() {
    var credential = badge.json();
    credential.set(
        "https://www.w3.org/2018/credentials#credentialStatus",
        credential.remove("credentialStatus"));

    assertThat(badge.verify(credential).refusal()).hasValue(Finding.CONTEXT_HIDES);
  }

  @Test
  void refuses_an_undefined_term() {
    var credential = badge.json();
    ((ObjectNode) credential.path("credentialSubject")).put("grade", "A");

    assertThat(badge.verify(credential).refusal()).hasValue(Finding.SIGNATURE);
  }

  @Test
  void looks_no_further_at_too_many_nodes() {
    var credential = badge.json();
    var evidence = (ArrayNode) credential.path("evidence");
    for (var i = 0; i < 6_000; i++) {
      evidence.addObject().putArray("type").add("Evidence");
    }

    var report = badge.verify(credential);

    assertThat(report.findings()).contains(Finding.SIGNATURE_TOO_COMPLEX);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READ);
    assertThat(report.content()).isEmpty();
  }

  @Test
  void refuses_before_and_after_the_dates() {
    var ending = badge.sign(badge.unsigned().put("validUntil", "2026-06-02T10:00:00Z"));
    var json = badge.json().toString().getBytes(UTF_8);

    assertThat(badge.verify(ending).refusal()).hasValue(Finding.DATES_EXPIRED);
    assertThat(badge.verify(json, Instant.parse("2026-06-01T00:00:00Z")).refusal())
        .hasValue(Finding.DATES_FUTURE);
  }

  @Test
  void says_who_revoked_it_still_signed() {
    badge.publishList(Set.of(SignedBadge.INDEX));

    var report = badge.verify(badge.json());

    assertThat(report.refusal()).hasValue(Finding.STATUS_REVOKED);
    assertThat(report.content()).isPresent();
  }

  @Test
  void does_not_say_not_revoked_when_it_could_not_look() {
    badge.unreachableList();

    var report = badge.verify(badge.json());

    assertThat(report.findings()).contains(Finding.STATUS_UNREACHABLE);
    assertThat(report.verdict()).isEqualTo(Verdict.JUDGE);
  }

  @Test
  void allows_clocks_to_differ_by_a_minute() {
    var json = badge.sign(badge.unsigned()).toString().getBytes(UTF_8);

    var early = badge.verify(json, SignedBadge.AWARDED.minusSeconds(59));

    assertThat(early.findings()).contains(Finding.DATES_OK, Finding.STATUS_OK);
    assertThat(badge.verify(json, SignedBadge.AWARDED.minusSeconds(61)).refusal())
        .hasValue(Finding.DATES_FUTURE);
  }

  @Test
  void does_not_rely_on_a_list_of_tomorrow() {
    badge.publishListOf(SignedBadge.NOW.plusSeconds(86_400));

    assertThat(badge.verify(badge.json()).findings()).contains(Finding.STATUS_STALE);
  }

  @Test
  void says_that_it_was_suspended() {
    badge.publishSuspensions(Set.of(SignedBadge.INDEX));
    var credential = badge.unsigned();
    ((ObjectNode) credential.path("credentialStatus")).put("statusPurpose", "suspension");

    var report = badge.verify(badge.sign(credential));

    assertThat(report.refusal()).hasValue(Finding.STATUS_SUSPENDED);
  }

  @Test
  void says_that_it_names_no_list() {
    var credential = badge.unsigned();
    credential.remove("credentialStatus");

    var report = badge.verify(badge.sign(credential));

    assertThat(report.findings()).contains(Finding.STATUS_NONE).doesNotContain(Finding.STATUS_OK);
    assertThat(Finding.STATUS_NONE.result()).isEqualTo(Result.NOT_CHECKED);
  }

  @Test
  void leaves_a_status_that_it_cannot_read_to_the_reader() {
    var kind = badge.unsigned();
    kind.putObject("credentialStatus")
        .put("id", "https://preuve.example:8443/list")
        .put("type", "JsonSchema");
    badge.publishPurpose("licence", Set.of(SignedBadge.INDEX));
    var purpose = badge.unsigned();
    ((ObjectNode) purpose.path("credentialStatus")).put("statusPurpose", "licence");

    for (var credential : List.of(kind, purpose)) {
      var report = badge.verify(badge.sign(credential));
      assertThat(report.findings()).contains(Finding.STATUS_OTHER);
      assertThat(report.verdict()).isEqualTo(Verdict.JUDGE);
    }
  }

  @Test
  void does_not_call_a_list_foreign_that_it_could_not_look_at() {
    badge.publishLargeList();

    assertThat(badge.verify(badge.json()).findings()).contains(Finding.STATUS_OTHER);
  }

  @Test
  void refuses_a_list_that_the_issuer_did_not_sign() {
    badge.publishUnsignedList();

    assertThat(badge.verify(badge.json()).refusal()).hasValue(Finding.STATUS_FOREIGN);
  }

  @Test
  void shows_nothing_while_the_issuer_cannot_be_reached() {
    badge.unreachableIssuer();

    var report = badge.verify(badge.json());

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READ);
    assertThat(report.content()).isEmpty();
  }

  @Test
  void leaves_an_unknown_issuer_to_the_reader() {
    var report =
        new Verification(
                address -> java.util.Optional.ofNullable(badge.network.get(address)),
                issuer -> false,
                SignedBadge.NOW)
            .of(badge.json().toString().getBytes(UTF_8));

    assertThat(report.findings()).contains(Finding.ISSUER_UNKNOWN);
    assertThat(report.verdict()).isEqualTo(Verdict.JUDGE);
  }

  private static ObjectNode proof(ObjectNode credential) {
    return (ObjectNode) credential.at("/proof/0");
  }
}
