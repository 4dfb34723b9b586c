package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.badges.verify.ForeignBadge.json;
import static org.preuve.badges.verify.ForeignBadge.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.DerivedProofs;
import org.preuve.badges.credential.Multikey;
import org.preuve.badges.status.StatusBits;
import org.preuve.badges.verify.Report.Verdict;

/** Badges of others, in each way in which they are written, signed and published. */
class ForeignBadgesTest {

  private final ForeignBadge badge = new ForeignBadge();

  private static Finding reason(Report report) {
    return report.reason().orElseThrow(() -> new AssertionError(report.findings().toString()));
  }

  private static void good(Report report) {
    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.JUDGE);
    assertThat(report.findings()).contains(Finding.SIGNATURE_OK, Finding.ISSUER_UNKNOWN);
    assertThat(VerifyAnswer.Status.of(report)).isEqualTo(VerifyAnswer.Status.VALID);
  }

  private static void unread(Report report, Finding why) {
    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.NOT_READ);
    assertThat(reason(report)).isEqualTo(why);
    assertThat(report.content()).isEmpty();
  }

  // keys

  @Test
  void reads_a_key_that_is_its_own_name_and_fetches_nothing() {
    var report = badge.verify(badge.signed());

    good(report);
    assertThat(report.findings()).contains(Finding.KEY_IN_NAME, Finding.RECIPIENT_ID);
    assertThat(report.how()).isEqualTo(new Report.How("eddsa-rdfc-2022", "Ed25519"));
  }

  @Test
  void an_altered_badge_of_a_key_is_refused_and_not_unreachable() {
    var altered = badge.signed().put("name", "Soudure et plus");

    assertThat(badge.verify(altered).refusal()).hasValue(Finding.SIGNATURE);
    assertThat(badge.verify(altered).content()).isEmpty();
  }

  @Test
  void another_fragment_or_another_key_is_foreign() {
    var other = new ForeignBadge();
    var fragment = badge.sign(badge.unsigned(), badge.did() + "#" + other.multikey());
    var foreign = other.sign(badge.unsigned());

    assertThat(badge.verify(fragment).refusal()).hasValue(Finding.KEY_FOREIGN);
    assertThat(badge.verify(foreign).refusal()).hasValue(Finding.KEY_FOREIGN);
  }

  @Test
  void reads_a_key_as_json_in_a_name() {
    var x = Multikey.encode(badge.keys.getPublic());
    var raw = com.apicatalog.multibase.Multibase.BASE_58_BTC.decode(x);
    var jwk =
        object()
            .put("kty", "OKP")
            .put("crv", "Ed25519")
            .put(
                "x",
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOfRange(raw, 2, raw.length)));
    var did =
        "did:jwk:"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(jwk.toString().getBytes(UTF_8));

    good(badge.verify(badge.sign(badge.unsigned(did), did + "#0")));
    assertThat(badge.verify(badge.sign(badge.unsigned(did), did + "#1")).refusal())
        .hasValue(Finding.KEY_FOREIGN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "did:ion:EiClkZMDxPKqC9c",
        "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc"
      })
  void does_not_read_identifiers_and_keys_of_other_kinds(String did) {
    unread(
        badge.verify(badge.sign(badge.unsigned(did), did + "#" + did.substring(8))),
        Finding.KEY_METHOD);
  }

  /** Anybody could sign with it (RFC 8032, section 5.1.7; "Taming the many EdDSAs"). */
  @Test
  void a_key_of_small_order_is_none() {
    var identity = new byte[34];
    identity[0] = (byte) 0xed;
    identity[1] = 1;
    identity[2] = 1;

    assertThat(Multikey.decode(com.apicatalog.multibase.Multibase.BASE_58_BTC.encode(identity)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "did:web:port.example, https://port.example/.well-known/did.json",
    "did:web:port.example%3a8443:a, https://port.example:8443/a/did.json",
    "did:web:port.example:%C3%A9cole, https://port.example/%C3%A9cole/did.json"
  })
  void reads_relative_names_in_a_document_at_any_address(String did, String address) {
    var document =
        json(
            """
            {"id": "%s", "assertionMethod": "#k1",
             "verificationMethod": [{"id": "#k1", "type": "Ed25519VerificationKey2020",
               "controller": "%s", "publicKeyMultibase": "%k"}]}
            """
                .replace("%k", badge.multikey())
                .replace("%s", did));
    badge.publish(address, document);

    good(badge.verify(badge.sign(badge.unsigned(did), did + "#k1")));
  }

  @Test
  void a_key_that_is_over_or_withdrawn_verifies_nothing() {
    for (var member : List.of("expires", "revoked")) {
      badge.publish("https://port.example/.well-known/did.json", document(member));

      var report =
          badge.verify(
              badge.sign(badge.unsigned("did:web:port.example"), "did:web:port.example#k"));

      assertThat(report.refusal())
          .hasValue(member.equals("revoked") ? Finding.KEY_WITHDRAWN : Finding.KEY_OVER);
    }
  }

  private ObjectNode document(String over) {
    var document =
        json(
            """
            {"id": "did:web:port.example", "assertionMethod": ["did:web:port.example#k"],
             "verificationMethod": [{"id": "did:web:port.example#k", "type": "Multikey",
               "controller": "did:web:port.example", "publicKeyMultibase": "%k"}]}
            """
                .replace("%k", badge.multikey()));
    ((ObjectNode) document.at("/verificationMethod/0")).put(over, "2026-06-01T00:00:00Z");
    return document;
  }

  /** Open Badges 3.0, section 8.2. */
  @Test
  void reads_the_key_of_a_web_address_at_its_own() {
    var issuer = "https://port.example/issuer";
    var key = object().put("id", "https://port.example/keys/1").put("type", "Multikey");
    key.put("controller", issuer).put("publicKeyMultibase", badge.multikey());
    badge.publish("https://port.example/keys/1", key);

    good(badge.verify(badge.sign(badge.unsigned(issuer), "https://port.example/keys/1")));
  }

  /** On the server of a trusted issuer others may put files too. */
  @Test
  void a_key_that_only_itself_says_is_the_issuers_makes_no_badge_green() {
    var issuer = "https://port.example/issuer";
    var address = "https://port.example/shared/abc/file";
    var key = object().put("type", "Multikey").put("controller", issuer);
    badge.publish(address, key.put("publicKeyMultibase", badge.multikey()));
    var signed = badge.sign(badge.unsigned(issuer), address);

    var alone = trusted(signed);
    var profile = object().put("id", issuer);
    badge.publish(issuer, profile);
    var unnamed = trusted(signed);
    profile.putArray("assertionMethod").add("https://port.example/keys/1");
    badge.publish(issuer, profile);
    var other = trusted(signed);
    profile.putArray("assertionMethod").add(address);
    badge.publish(issuer, profile);

    for (var report : List.of(alone, unnamed, other)) {
      assertThat(report.verdict()).isEqualTo(Verdict.JUDGE);
      assertThat(report.findings())
          .contains(Finding.KEY_ALONE, Finding.SIGNATURE_OK, Finding.ISSUER_UNKNOWN);
    }
    assertThat(trusted(signed).verdict()).isEqualTo(Verdict.VALID);
    assertThat(trusted(signed).findings()).contains(Finding.KEY_OK, Finding.ISSUER_KNOWN);
  }

  private Report trusted(ObjectNode signed) {
    return new Verification(
            address -> Optional.ofNullable(badge.network.get(address)),
            issuer -> true,
            ForeignBadge.NOW,
            "")
        .of(signed.toString().getBytes(UTF_8));
  }

  /** Whoever writes a document can name any controller in it. */
  @Test
  void a_key_elsewhere_that_claims_to_be_the_issuers_is_foreign() {
    var issuer = "https://port.example/issuer";
    var key = object().put("id", "https://evil.example/keys/1").put("type", "Multikey");
    key.put("controller", issuer).put("publicKeyMultibase", badge.multikey());
    badge.publish("https://evil.example/keys/1", key);

    assertThat(
            badge
                .verify(badge.sign(badge.unsigned(issuer), "https://evil.example/keys/1"))
                .refusal())
        .hasValue(Finding.KEY_FOREIGN);
  }

  // ways of writing

  @Test
  void reads_the_data_model_1_1_with_each_context_of_open_badges() {
    for (var context :
        List.of("context.json", "context-3.0.1.json", "context-3.0.2.json", "context-3.0.3.json")) {
      var credential = badge.unsigned();
      var contexts = credential.putArray("@context").add("https://www.w3.org/2018/credentials/v1");
      contexts.add("https://purl.imsglobal.org/spec/ob/v3p0/" + context);
      contexts.add("https://w3id.org/security/data-integrity/v2");
      credential.set("issuanceDate", credential.remove("validFrom"));
      var over = credential.deepCopy().put("expirationDate", "2026-06-02T10:00:00Z");

      good(badge.verify(badge.sign(credential)));
      assertThat(badge.verify(badge.sign(over)).refusal()).hasValue(Finding.DATES_EXPIRED);
    }
  }

  @Test
  void reads_words_with_their_language() {
    var credential = badge.unsigned();
    credential.putObject("name").put("@value", "Soudure").put("@language", "fr");

    good(badge.verify(badge.sign(credential)));
  }

  @Test
  void reads_members_by_their_iri_that_no_verdict_rests_on() {
    var credential = badge.unsigned();
    ((ObjectNode) credential.path("credentialSubject"))
        .put("https://port.example/terms#poste", "Atelier 3");

    good(badge.verify(badge.sign(credential)));
  }

  @Test
  void reads_a_byte_order_mark() {
    good(badge.verify("\uFEFF" + badge.signed()));
  }

  @Test
  void bears_what_open_badges_asks_for_and_nothing_rests_on() {
    var credential = badge.unsigned();
    ((ObjectNode) credential.path("issuer")).put("type", "Profile");
    ((ObjectNode) credential.path("credentialSubject")).remove("id");

    var report = badge.verify(badge.sign(credential));

    good(report);
    assertThat(report.findings()).contains(Finding.SCHEMA_LOOSE, Finding.RECIPIENT_NONE);
  }

  @Test
  void says_that_a_credential_is_no_badge() {
    var credential = badge.unsigned();
    credential.putArray("type").add("VerifiableCredential");

    var report = badge.verify(badge.sign(credential));

    good(report);
    assertThat(report.findings()).contains(Finding.SCHEMA_OTHER);
  }

  /** The same institution, spelled otherwise where it is the creator. */
  @Test
  void a_creator_that_is_spelled_otherwise_hides_nothing() {
    var credential = badge.unsigned();
    ((ObjectNode) credential.at("/credentialSubject/achievement"))
        .putObject("creator")
        .put("id", badge.did())
        .put("name", "Ecole du Port")
        .putArray("type")
        .add("Profile");

    good(badge.verify(badge.sign(credential)));
  }

  @Test
  void an_endorsement_inside_hides_nothing() {
    var endorser = new ForeignBadge();
    var endorsement = endorser.unsigned();
    endorsement.put("id", "urn:uuid:11111111-2c1d-4a0f-9d2b-1f0a9c8b7e66");
    endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
    endorsement
        .putObject("credentialSubject")
        .put("id", "https://port.example/achievements/soudure")
        .put("endorsementComment", "Reconnu par la branche.")
        .putArray("type")
        .add("EndorsementSubject");
    var credential = badge.unsigned();
    ((ObjectNode) credential.at("/credentialSubject/achievement"))
        .putArray("endorsement")
        .add(endorser.sign(endorsement));
    var signed = badge.sign(credential);
    var altered = signed.deepCopy();
    ((ObjectNode) altered.at("/credentialSubject/achievement/endorsement/0/credentialSubject"))
        .put("endorsementComment", "Non reconnu.");

    good(badge.verify(signed));
    assertThat(badge.verify(altered).refusal()).hasValue(Finding.SIGNATURE);
  }

  @Test
  void an_endorsement_has_an_answer_of_its_own() {
    var endorser = new ForeignBadge();
    var good = endorser.sign(endorsement(endorser, badge.unsigned().path("id").asText()));
    var altered = good.deepCopy();
    ((ObjectNode) altered.path("credentialSubject")).put("endorsementComment", "Tout seul.");
    var other = endorser.sign(endorsement(endorser, "urn:uuid:another"));
    var plain = endorsement(endorser, badge.unsigned().path("id").asText());

    var report = badge.verify(badge.sign(holding(good, altered, other, plain)));

    good(report);
    assertThat(report.endorsements())
        .extracting(Endorsed::answer)
        .containsExactly(
            Endorsed.Answer.JUDGE,
            Endorsed.Answer.INVALID,
            Endorsed.Answer.OTHER,
            Endorsed.Answer.INVALID);
    assertThat(report.endorsements().get(0).content()).isPresent();
    assertThat(report.endorsements().get(1).content()).isEmpty();
  }

  @Test
  void an_endorsement_of_a_known_issuer_is_good_for_itself_alone() {
    var endorser = new ForeignBadge();
    var good = endorser.sign(endorsement(endorser, badge.did()));
    var signed = badge.sign(holding(good));

    var report =
        new Verification(
                address -> Optional.empty(), endorser.did()::equals, ForeignBadge.NOW, "Somebody")
            .of(signed.toString().getBytes(UTF_8));

    assertThat(report.verdict()).isEqualTo(Verdict.JUDGE);
    assertThat(report.endorsements())
        .extracting(Endorsed::answer)
        .containsExactly(Endorsed.Answer.KNOWN);
    assertThat(badge.verify(good).findings()).contains(Finding.SCHEMA_ENDORSEMENT);
    assertThat(badge.verify(good).verdict()).as("no badge").isEqualTo(Verdict.JUDGE);
  }

  @Test
  void of_many_endorsements_a_few_are_looked_at() {
    var endorser = new ForeignBadge();
    var many = new ObjectNode[8];
    Arrays.setAll(many, i -> endorser.sign(endorsement(endorser, badge.did())));

    var report = badge.verify(badge.sign(holding(many)));

    good(report);
    assertThat(report.endorsements()).hasSize(6);
    assertThat(report.endorsements().get(5).answer()).isEqualTo(Endorsed.Answer.NOT_READ);
  }

  private static ObjectNode endorsement(ForeignBadge endorser, String subject) {
    var endorsement = endorser.unsigned();
    endorsement.put("id", "urn:uuid:11111111-2c1d-4a0f-9d2b-1f0a9c8b7e66");
    endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
    endorsement
        .putObject("credentialSubject")
        .put("id", subject)
        .put("endorsementComment", "Reconnu par la branche.")
        .putArray("type")
        .add("EndorsementSubject");
    return endorsement;
  }

  private ObjectNode holding(ObjectNode... endorsements) {
    var credential = badge.unsigned();
    credential.putArray("endorsement").addAll(List.of(endorsements));
    return credential;
  }

  @Test
  void a_schema_that_it_names_is_checked_where_it_is_held_and_fetched_nowhere() {
    var address =
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    var fits = named(address, "1EdTechJsonSchemaValidator2019");
    var breaks = fits.deepCopy();
    // nothing rests on the genre of evidence
    breaks.putArray("evidence").addObject().put("genre", 3).putArray("type").add("Evidence");
    var elsewhere = named("https://port.example/schema.json", "1EdTechJsonSchemaValidator2019");
    var another = named(address, "https://port.example/Validator");

    assertThat(badge.verify(badge.signed()).findings()).contains(Finding.CREDENTIAL_SCHEMA_NONE);
    assertThat(badge.verify(badge.sign(fits)).findings()).contains(Finding.CREDENTIAL_SCHEMA_OK);
    assertThat(badge.verify(badge.sign(breaks)).findings())
        .contains(Finding.CREDENTIAL_SCHEMA_BREAKS);
    assertThat(badge.verify(badge.sign(breaks)).verdict()).isEqualTo(Verdict.JUDGE);
    for (var other : List.of(elsewhere, another)) {
      var report = unconnected(badge.sign(other));

      assertThat(report.findings()).contains(Finding.CREDENTIAL_SCHEMA_OTHER);
      good(report);
    }
    assertThat(unconnected(badge.sign(fits)).findings()).contains(Finding.CREDENTIAL_SCHEMA_OK);
  }

  private static Report unconnected(ObjectNode credential) {
    return new Verification(
            address -> {
              throw new AssertionError("fetched " + address);
            },
            issuer -> false,
            ForeignBadge.NOW)
        .of(credential.toString().getBytes(UTF_8));
  }

  private ObjectNode named(String schema, String type) {
    var credential = badge.unsigned();
    ((ArrayNode) credential.path("@context")).add(Contexts.EXTENSIONS);
    credential.putArray("credentialSchema").addObject().put("id", schema).put("type", type);
    return credential;
  }

  // proofs

  @Test
  void of_a_set_one_must_be_the_issuers_and_none_bad() {
    var other = new ForeignBadge();
    var signed = badge.signed();
    var witness = other.sign(badge.unsigned()).at("/proof/0");
    var set = signed.deepCopy();
    ((ArrayNode) set.path("proof")).insert(0, witness);
    var unknown = signed.deepCopy();
    ((ArrayNode) unknown.path("proof"))
        .addObject()
        .put("type", "DataIntegrityProof")
        .put("cryptosuite", "bbs-2023");
    var bad = set.deepCopy();
    ((ObjectNode) bad.at("/proof/0")).put("created", "2026-06-02T08:12:01Z");

    good(badge.verify(set));
    good(badge.verify(unknown));
    assertThat(badge.verify(bad).verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void refuses_proofs_that_build_on_none_or_on_themselves() {
    var dangling = badge.signed();
    ((ObjectNode) dangling.at("/proof/0")).put("previousProof", "urn:uuid:none");
    var itself = badge.signed();
    ((ObjectNode) itself.at("/proof/0")).put("id", "urn:uuid:a").put("previousProof", "urn:uuid:a");

    assertThat(badge.verify(dangling).refusal()).hasValue(Finding.PROOF_PREVIOUS);
    assertThat(badge.verify(itself).refusal()).hasValue(Finding.PROOF_PREVIOUS);
  }

  @Test
  void refuses_times_that_are_none_or_to_come_and_signatures_that_are_too_long() {
    var never = badge.signed();
    ((ObjectNode) never.at("/proof/0")).put("created", "yesterday");
    var tomorrow =
        new org.preuve.badges.credential.DataIntegrity(
                org.preuve.badges.credential.Contexts.bundled())
            .sign(
                badge.unsigned(),
                badge.method(),
                ForeignBadge.NOW.plusSeconds(86_400),
                org.preuve.badges.credential.TestKeys.signer(badge.keys));
    var longer = badge.signed();
    var value =
        com.apicatalog.multibase.Multibase.BASE_58_BTC.decode(
            longer.at("/proof/0/proofValue").asText());
    ((ObjectNode) longer.at("/proof/0"))
        .put(
            "proofValue",
            com.apicatalog.multibase.Multibase.BASE_58_BTC.encode(Arrays.copyOf(value, 65)));

    assertThat(badge.verify(never).refusal()).hasValue(Finding.PROOF_TIME);
    assertThat(badge.verify(tomorrow).refusal()).hasValue(Finding.PROOF_TIME);
    assertThat(badge.verify(longer).refusal()).hasValue(Finding.SIGNATURE);
  }

  // status

  private static final String LIST = "https://port.example/%C3%A9tat?liste=1";

  private ObjectNode entry(String type, String purpose, String index) {
    return object()
        .put("id", LIST + "#" + index)
        .put("type", type)
        .put("statusPurpose", purpose)
        .put("statusListIndex", index)
        .put("statusListCredential", LIST);
  }

  private void list(String type, String context, Set<Integer> set, Object purposes) {
    var list = badge.unsigned();
    list.put("id", LIST);
    list.remove("name");
    list.put("issuer", badge.did());
    if (context.isEmpty()) {
      list.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
    } else {
      older(list).add(context);
      list.withArray("/@context").remove(1); // its terms are not those of Open Badges
    }
    list.putArray("type").add("VerifiableCredential").add(type + "Credential");
    var subject = list.putObject("credentialSubject").put("id", LIST + "#list").put("type", type);
    if (purposes instanceof List<?> all) {
      var array = subject.putArray("statusPurpose");
      all.forEach(one -> array.add(one.toString()));
    } else {
      subject.put("statusPurpose", purposes.toString());
    }
    var bits = StatusBits.with(set).encode();
    subject.put("encodedList", type.equals("StatusList2021") ? bits.substring(1) : bits);
    badge.publish(LIST, badge.sign(list));
  }

  /** The data model 1.1, with its contexts. */
  private static ArrayNode older(ObjectNode credential) {
    if (credential.has("validFrom")) {
      credential.set("issuanceDate", credential.remove("validFrom"));
    }
    return credential
        .putArray("@context")
        .add("https://www.w3.org/2018/credentials/v1")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json")
        .add("https://w3id.org/security/data-integrity/v2");
  }

  private Report with(ObjectNode... entries) {
    var credential = badge.unsigned();
    var status = credential.putArray("credentialStatus");
    Arrays.stream(entries).forEach(status::add);
    return badge.verify(badge.sign(credential));
  }

  @Test
  void reads_several_statuses_in_a_list_of_several_purposes() {
    list("BitstringStatusList", "", Set.of(7, 20), List.of("revocation", "message"));

    good(
        with(
            entry("BitstringStatusListEntry", "revocation", "6"),
            entry("BitstringStatusListEntry", "message", "7")));
    assertThat(with(entry("BitstringStatusListEntry", "revocation", "6")).findings())
        .contains(Finding.STATUS_OK);
    assertThat(
            with(
                    entry("BitstringStatusListEntry", "message", "6"),
                    entry("BitstringStatusListEntry", "revocation", "7"))
                .refusal())
        .hasValue(Finding.STATUS_REVOKED);
    assertThat(
            with(entry("BitstringStatusListEntry", "revocation", "10").put("statusSize", 2))
                .refusal())
        .hasValue(Finding.STATUS_REVOKED);
  }

  @Test
  void reads_a_list_of_2021() {
    list("StatusList2021", "https://w3id.org/vc/status-list/2021/v1", Set.of(7), "revocation");
    var credential = badge.unsigned();
    older(credential).add("https://w3id.org/vc/status-list/2021/v1");
    credential.set("credentialStatus", entry("StatusList2021Entry", "revocation", "7"));
    var other = credential.deepCopy();
    other.set("credentialStatus", entry("StatusList2021Entry", "revocation", "8"));

    assertThat(badge.verify(badge.sign(credential)).refusal()).hasValue(Finding.STATUS_REVOKED);
    assertThat(badge.verify(badge.sign(other)).findings()).contains(Finding.STATUS_OK);
  }

  /** The context of the data model 1.1 has a prefix that a name can be written with. */
  @Test
  void a_status_under_a_prefix_of_the_data_model_1_1_is_found() {
    list("BitstringStatusList", "", Set.of(7), "revocation");
    var credential = badge.unsigned();
    older(credential).add("https://www.w3.org/ns/credentials/status/v1");
    credential.set("credentialStatus", entry("BitstringStatusListEntry", "revocation", "7"));
    var signed = badge.sign(credential);
    var hidden = signed.deepCopy();
    hidden.set("cred:credentialStatus", hidden.remove("credentialStatus"));

    assertThat(badge.verify(signed).refusal()).hasValue(Finding.STATUS_REVOKED);
    assertThat(badge.verify(hidden).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(badge.verify(hidden).content()).isEmpty();
  }

  @Test
  void reads_a_revocation_list_of_1edtech() {
    var credential = badge.unsigned();
    credential
        .withArray("/@context")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    credential
        .putObject("credentialStatus")
        .put("id", "https://port.example/back")
        .put("type", "1EdTechRevocationList");
    var signed = badge.sign(credential);
    var list = object().put("id", "https://port.example/back").put("issuer", badge.did());
    list.putArray("revokedCredential");
    badge.publish("https://port.example/back", list);
    var before = badge.verify(signed);
    list.withArray("/revokedCredential").addObject().put("id", credential.path("id").asText());
    badge.publish("https://port.example/back", list);

    assertThat(before.findings()).contains(Finding.STATUS_OK);
    assertThat(badge.verify(signed).refusal()).hasValue(Finding.STATUS_REVOKED);
  }

  // tokens

  private static ObjectNode claims(ObjectNode credential) {
    return credential
        .put("iss", credential.at("/issuer/id").asText())
        .put("jti", credential.path("id").asText())
        .put("sub", credential.at("/credentialSubject/id").asText())
        .put("nbf", ForeignBadge.AWARDED.getEpochSecond());
  }

  @Test
  void reads_tokens_of_each_algorithm() throws Exception {
    var ec = ForeignBadge.pair("EC", "secp256r1");
    var rsa = ForeignBadge.pair("RSA", "");
    var issuer = "https://port.example/issuer";
    badge.network.put(
        java.net.URI.create("https://port.example/jwks/ec"),
        new ECKey.Builder(Curve.P_256, (ECPublicKey) ec.getPublic())
            .build()
            .toJSONString()
            .getBytes(UTF_8));
    badge.network.put(
        java.net.URI.create("https://port.example/jwks/rsa"),
        ("{\"keys\":["
                + new RSAKey.Builder((RSAPublicKey) rsa.getPublic())
                    .keyID("r1")
                    .build()
                    .toJSONString()
                + "]}")
            .getBytes(UTF_8));
    var profile = object().put("id", issuer).put("jwks_uri", "https://port.example/jwks/rsa");
    profile.putArray("assertionMethod").add("https://port.example/jwks/ec");
    badge.publish(issuer, profile);
    var es = object().put("alg", "ES256").put("kid", "https://port.example/jwks/ec");
    var rs = object().put("alg", "RS256").put("kid", "https://port.example/jwks/rsa#r1");
    var ed = object().put("alg", "EdDSA").put("kid", badge.method()).put("typ", "vc+jwt");

    var byEs =
        ForeignBadge.token(es, claims(badge.unsigned(issuer)), ec, "SHA256withECDSAinP1363Format");
    var byRs = ForeignBadge.token(rs, claims(badge.unsigned(issuer)), rsa, "SHA256withRSA");
    var byEd = ForeignBadge.token(ed, claims(badge.unsigned()), badge.keys, "Ed25519");

    good(badge.verify(byEs));
    good(badge.verify(byRs));
    good(badge.verify("\n" + byEd + "\n"));
    assertThat(badge.verify(byEs).how().proof()).isEqualTo("JWT ES256");
    assertThat(badge.verify(byEs.substring(0, byEs.length() - 4) + "AAAA").refusal())
        .hasValue(Finding.SIGNATURE);
  }

  @Test
  void reads_the_token_of_the_data_model_1_1() {
    var inner = badge.unsigned();
    inner
        .putArray("@context")
        .add("https://www.w3.org/2018/credentials/v1")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json");
    inner.remove("id");
    inner.remove("validFrom");
    var payload =
        object()
            .put("iss", badge.did())
            .put("jti", "urn:uuid:5b3f8a0e-2c1d-4a0f-9d2b-1f0a9c8b7e66");
    payload.put("nbf", ForeignBadge.AWARDED.getEpochSecond()).put("sub", "did:example:holder");
    payload.set("vc", inner);
    var header = object().put("alg", "EdDSA").put("kid", badge.method());

    good(badge.verify(ForeignBadge.token(header, payload, badge.keys, "Ed25519")));
    payload.put("exp", ForeignBadge.AWARDED.plusSeconds(60).getEpochSecond());
    assertThat(badge.verify(ForeignBadge.token(header, payload, badge.keys, "Ed25519")).refusal())
        .hasValue(Finding.DATES_EXPIRED);
  }

  @Test
  void a_token_says_nothing_else_than_its_badge() {
    var header = object().put("alg", "EdDSA").put("kid", badge.method());
    for (var claim :
        Map.of("iss", "did:web:port.example", "jti", "urn:x:1", "sub", "did:example:other")
            .entrySet()) {
      var payload = claims(badge.unsigned()).put(claim.getKey(), claim.getValue());

      assertThat(badge.verify(ForeignBadge.token(header, payload, badge.keys, "Ed25519")).refusal())
          .as(claim.getKey())
          .hasValue(Finding.PROOF_CLAIMS);
    }
  }

  @Test
  void a_token_that_brings_its_key_or_is_not_signed_proves_nothing() {
    var ec = ForeignBadge.pair("EC", "secp256r1");
    var own = object().put("alg", "ES256");
    own.set(
        "jwk",
        json(new ECKey.Builder(Curve.P_256, (ECPublicKey) ec.getPublic()).build().toJSONString()));
    var named = object().put("alg", "ES256").put("x5u", "https://evil.example/chain");
    var issuer = "https://port.example/issuer";
    var none = object().put("alg", "none");
    var hmac = object().put("alg", "HS256").put("kid", badge.method());
    var crit = object().put("alg", "EdDSA").put("kid", badge.method());
    crit.putArray("crit").add("exp");

    for (var header : List.of(own, named)) {
      var token =
          ForeignBadge.token(
              header, claims(badge.unsigned(issuer)), ec, "SHA256withECDSAinP1363Format");
      assertThat(badge.verify(token).refusal()).hasValue(Finding.KEY_IN_FILE);
    }
    assertThat(
            badge
                .verify(ForeignBadge.token(none, claims(badge.unsigned()), badge.keys, "Ed25519"))
                .refusal())
        .hasValue(Finding.PROOF_MISSING);
    for (var header : List.of(hmac, crit)) {
      unread(
          badge.verify(ForeignBadge.token(header, claims(badge.unsigned()), badge.keys, "Ed25519")),
          Finding.PROOF_SUITE);
    }
  }

  // several

  @Test
  void looks_at_each_credential_of_a_presentation() {
    var one = badge.signed();
    var other = badge.signed().put("name", "Soudure et plus");
    var presentation = object();
    presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
    presentation.putArray("type").add("VerifiablePresentation");
    presentation.putArray("verifiableCredential").add(one).add(other);

    var report = badge.verify(presentation);

    assertThat(report.parts())
        .extracting(Report::verdict)
        .containsExactly(Verdict.JUDGE, Verdict.INVALID);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
    presentation.putArray("verifiableCredential").add(one);
    good(badge.verify(presentation));
    presentation.putArray("verifiableCredential");
    unread(badge.verify(presentation), Finding.FILE_NUMBER);
  }

  /** CLR 2.0: a record that is signed itself, of badges that each are. */
  @Test
  void looks_at_each_credential_of_a_record_in_a_token() {
    var payload = claims(badge.unsigned());
    payload.putArray("type").add("VerifiableCredential").add("ClrCredential");
    var subject = payload.putObject("credentialSubject").put("id", "did:example:holder");
    subject.putArray("type").add("ClrSubject");
    subject
        .putArray("verifiableCredential")
        .add(badge.signed())
        .add(badge.signed().put("name", "Soudure et plus"));
    var header = object().put("alg", "EdDSA").put("kid", badge.method());

    var report = badge.verify(ForeignBadge.token(header, payload, badge.keys, "Ed25519"));

    assertThat(report.findings()).contains(Finding.SIGNATURE_OK, Finding.SCHEMA_OTHER);
    assertThat(report.parts())
        .extracting(Report::verdict)
        .containsExactly(Verdict.JUDGE, Verdict.INVALID);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
  }

  /** What is in a record that stands in a record in a presentation is not looked at. */
  @Test
  void a_record_too_deep_inside_is_not_read() {
    var altered = badge.signed().put("name", "Soudure et plus");
    var deep = record(object().putArray("in").add(record(list(altered))));
    var presentation = object();
    presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
    presentation.putArray("type").add("VerifiablePresentation");
    presentation.putArray("verifiableCredential").add(deep);

    assertThat(badge.verify(deep).verdict()).isEqualTo(Verdict.INVALID);
    var report = badge.verify(presentation);
    assertThat(report.parts()).extracting(Report::verdict).containsExactly(Verdict.NOT_READ);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READ);
  }

  private static ArrayNode list(ObjectNode one) {
    return object().putArray("in").add(one);
  }

  /** A record as a token. */
  private String record(ArrayNode inside) {
    var payload = claims(badge.unsigned());
    payload.putArray("type").add("VerifiableCredential").add("ClrCredential");
    var subject = payload.putObject("credentialSubject").put("id", "did:example:holder");
    subject.putArray("type").add("ClrSubject");
    subject.set("verifiableCredential", inside);
    var header = object().put("alg", "EdDSA").put("kid", badge.method());
    return ForeignBadge.token(header, payload, badge.keys, "Ed25519");
  }

  @Test
  void reads_a_token_in_a_presentation_and_in_an_envelope() {
    var header = object().put("alg", "EdDSA").put("kid", badge.method());
    var token = ForeignBadge.token(header, claims(badge.unsigned()), badge.keys, "Ed25519");
    var presentation = object();
    presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
    presentation.putArray("type").add("VerifiablePresentation");
    presentation.putArray("verifiableCredential").add(token);
    var envelope = object().put("id", "data:application/vc+jwt," + token);
    envelope.put("@context", "https://www.w3.org/ns/credentials/v2");
    envelope.put("type", "EnvelopedVerifiableCredential");
    var holders = object().put("iss", "did:example:holder");
    holders.putObject("vp").putArray("verifiableCredential").add(token);

    good(badge.verify(presentation));
    good(badge.verify(envelope));
    good(badge.verify(ForeignBadge.token(header, holders, badge.keys, "Ed25519")));
  }

  @Test
  void fetches_no_more_than_any_badge_needs() {
    var asked = new java.util.concurrent.atomic.AtomicInteger();
    var few =
        new FewDocuments(
            address -> {
              asked.incrementAndGet();
              return java.util.Optional.empty();
            });

    for (var i = 0; i < 100; i++) {
      assertThat(few.apply(java.net.URI.create("https://port.example/" + i / 2))).isEmpty();
    }
    assertThat(asked).hasValue(FewDocuments.MOST);
  }

  // whom

  @Test
  void compares_a_name_or_an_address_with_names_and_hashes() {
    var credential = badge.unsigned();
    var identifiers = ((ObjectNode) credential.path("credentialSubject")).putArray("identifier");
    identifiers
        .addObject()
        .put("type", "IdentityObject")
        .put("hashed", true)
        .put("identityHash", "sha256$" + org.preuve.web.base.Hashes.sha256("ines@port.exampleabc"))
        .put("identityType", "emailAddress")
        .put("salt", "abc");
    var file = badge.sign(credential).toString().getBytes(UTF_8);

    assertThat(badge.verify(file).findings()).contains(Finding.RECIPIENT_HASHED);
    assertThat(badge.verify(file, " Ines@port.example ").findings())
        .contains(Finding.RECIPIENT_MATCH);
    assertThat(badge.verify(file, "ada@port.example").findings()).contains(Finding.RECIPIENT_OTHER);
    assertThat(badge.verify(file, "ada@port.example").verdict()).isEqualTo(Verdict.JUDGE);
  }

  @ParameterizedTest
  @CsvSource({
    "Inès Benali, MATCH",
    "inès  benali, MATCH",
    "INÈS BENALI, MATCH",
    "BENALI Inès, MATCH",
    "Benali Inès, MATCH",
    "Ines Benali, OTHER",
    "Inès, OTHER",
    "Inès Benali Martin, OTHER"
  })
  void compares_a_name_with_its_hash_as_people_write_names(String typed, String answer) {
    var credential = badge.unsigned();
    ((ObjectNode) credential.path("credentialSubject"))
        .putArray("identifier")
        .addObject()
        .put("type", "IdentityObject")
        .put("hashed", true)
        .put("identityHash", "sha256$" + org.preuve.web.base.Hashes.sha256("Inès Benaliabc"))
        .put("identityType", "name")
        .put("salt", "abc");
    var file = badge.sign(credential).toString().getBytes(UTF_8);

    assertThat(badge.verify(file, typed).findings())
        .contains(Finding.valueOf("RECIPIENT_" + answer));
  }

  @Test
  void says_compare_the_name_only_where_there_is_one() {
    var credential = badge.unsigned();
    ((ObjectNode) credential.path("credentialSubject")).put("name", "Inès Benali");
    var file = badge.sign(credential).toString().getBytes(UTF_8);

    assertThat(badge.verify(file).findings()).contains(Finding.RECIPIENT_NAMED);
    assertThat(badge.verify(file, "inès  benali").findings()).contains(Finding.RECIPIENT_MATCH);
    assertThat(RecipientCheck.names(credential)).containsExactly("Inès Benali");
  }

  // what is green must be the issuer's word

  /** The bits of the entry begin elsewhere where its size is read otherwise. */
  @Test
  void a_size_in_another_shape_is_not_read_as_one() {
    list("BitstringStatusList", "", Set.of(21), "revocation");
    var credential = badge.unsigned();
    credential.set(
        "credentialStatus",
        entry("BitstringStatusListEntry", "revocation", "10").put("statusSize", 2));
    var signed = badge.sign(credential);
    var written = signed.deepCopy();
    ((ObjectNode) written.path("credentialStatus")).putArray("statusSize").add(2);
    var text = signed.deepCopy();
    ((ObjectNode) text.path("credentialStatus")).put("statusSize", "2");

    assertThat(badge.verify(signed).refusal()).hasValue(Finding.STATUS_REVOKED);
    for (var changed : List.of(written, text)) {
      assertThat(badge.verify(changed).findings()).doesNotContain(Finding.STATUS_OK);
      assertThat(badge.verify(changed).content()).isEmpty();
    }
  }

  /** RFC 8785 writes it as 2. */
  @Test
  void a_size_that_is_no_whole_number_is_not_read() {
    list("BitstringStatusList", "", Set.of(21), "revocation");
    var entry = entry("BitstringStatusListEntry", "revocation", "10");
    entry.put("statusSize", new java.math.BigDecimal("1.99999999999999999999"));
    var list = json(new String(badge.network.get(java.net.URI.create(LIST)), UTF_8));

    assertThat(new StatusCheck().check(entry, badge.did(), list)).isEqualTo(Finding.STATUS_OTHER);
  }

  /** Half a character becomes a question mark where bytes are signed. */
  @Test
  void half_a_character_hides_no_revocation() {
    var credential = badge.unsigned().put("id", "https://port.example/b?id=17");
    credential
        .withArray("/@context")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    credential
        .putObject("credentialStatus")
        .put("id", "https://port.example/back")
        .put("type", "1EdTechRevocationList");
    var list = object().put("id", "https://port.example/back").put("issuer", badge.did());
    list.putArray("revokedCredential").addObject().put("id", "https://port.example/b?id=17");
    badge.publish("https://port.example/back", list);
    var signed = badge.sign(credential);
    var half = signed.toString().replace("b?id=17", "b\\ud800id=17");

    assertThat(badge.verify(signed).refusal()).hasValue(Finding.STATUS_REVOKED);
    assertThat(badge.verify(half).refusal()).hasValue(Finding.JSON_MALFORMED);
    assertThat(badge.verify(half.replace("\\ud800", "\\ud83d\\ude00")).refusal())
        .hasValue(Finding.SIGNATURE);
  }

  /** Whoever may put files on a school's server is not the school. */
  @Test
  void a_bare_key_counts_only_where_the_issuer_names_it() {
    var ec = ForeignBadge.pair("EC", "secp256r1");
    var issuer = "https://port.example/issuer";
    var key = "https://port.example/~mallory/k.json";
    var jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) ec.getPublic()).build();
    badge.publish(key, json(jwk.toJSONString()));
    badge.publish(issuer, object().put("id", issuer));
    var token =
        ForeignBadge.token(
            object().put("alg", "ES256").put("kid", key),
            claims(badge.unsigned(issuer)),
            ec,
            "SHA256withECDSAinP1363Format");

    unread(badge.verify(token), Finding.KEY_METHOD);
    badge.publish(key, json("{\"keys\":[" + jwk.toJSONString() + "]}"));
    unread(badge.verify(token), Finding.KEY_METHOD);
    badge.publish(issuer, object().put("id", issuer).put("jwks_uri", key));
    good(badge.verify(token));
  }

  @Test
  void a_bare_set_at_the_issuers_own_address_is_its_own() {
    var ec = ForeignBadge.pair("EC", "secp256r1");
    var issuer = "https://port.example/issuer";
    var jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) ec.getPublic()).keyID("k1").build();
    badge.publish(issuer, json("{\"keys\":[" + jwk.toJSONString() + "]}"));

    good(
        badge.verify(
            ForeignBadge.token(
                object().put("alg", "ES256").put("kid", issuer + "#k1"),
                claims(badge.unsigned(issuer)),
                ec,
                "SHA256withECDSAinP1363Format")));
  }

  /** Only the credentials inside are looked at, so the signature around them proves nothing. */
  @Test
  void tells_a_presentation_that_somebody_signed() {
    var vp = object();
    vp.putObject("vp").putArray("verifiableCredential").add(badge.signed());
    var token =
        ForeignBadge.token(object().put("alg", "none"), vp, badge.keys, "Ed25519").split("\\.");
    var forged = token[0] + "." + token[1] + ".AAAA";
    var typed = object().put("@context", "https://www.w3.org/ns/credentials/v2");
    typed.put("type", "VerifiablePresentation").putArray("verifiableCredential");
    var text = com.fasterxml.jackson.databind.node.TextNode.valueOf(forged);
    var enveloped = object().put("type", "EnvelopedVerifiablePresentation");
    enveloped.put("@context", "https://www.w3.org/ns/credentials/v2");
    enveloped.put("id", "data:application/vp+jwt," + forged);
    var inside = object().put("type", "EnvelopedVerifiableCredential");
    inside.put("@context", "https://www.w3.org/ns/credentials/v2");
    inside.put("id", "data:application/jwt," + forged);

    assertThat(Presentation.signed(text)).isTrue();
    assertThat(Presentation.signed(enveloped)).isTrue();
    assertThat(Presentation.signed(typed.deepCopy().put("proof", "x"))).isTrue();
    assertThat(
            Presentation.signed(
                com.fasterxml.jackson.databind.node.TextNode.valueOf(
                    typed.deepCopy().put("proof", "x").toString())))
        .isTrue();
    assertThat(Presentation.signed(typed)).isFalse();
    assertThat(Presentation.signed(badge.signed())).isFalse();
    unread(badge.verify(inside), Finding.FILE_NUMBER);
    unread(badge.verify(enveloped), Finding.JSON_NO_BADGE);
  }

  private ObjectNode derived(java.util.function.Consumer<ObjectNode> shown) {
    var keys = DerivedProofs.pair();
    var key = DerivedProofs.multikey(keys);
    var credential = badge.unsigned("did:key:" + key);
    shown.accept(credential);
    return DerivedProofs.sign(credential, "did:key:" + key + "#" + key, keys);
  }

  /** The holder may have left out what takes the badge back, or ends it. */
  @Test
  void reads_a_derived_proof_and_says_what_may_be_left_out() {
    var report = badge.verify(derived(shown -> {}));

    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.JUDGE);
    assertThat(report.findings())
        .contains(Finding.SIGNATURE_OK, Finding.STATUS_UNDISCLOSED, Finding.DATES_UNDISCLOSED)
        .doesNotContain(Finding.STATUS_NONE, Finding.DATES_OK);
    assertThat(VerifyAnswer.Status.of(report)).isEqualTo(VerifyAnswer.Status.NOT_READ);
  }

  @Test
  void a_derived_proof_is_over_each_statement_that_is_shown() {
    var signed = derived(shown -> shown.put("validUntil", "2027-06-02T08:12:00Z"));
    var altered = signed.deepCopy().put("name", "Soudure et plus");
    var later = signed.deepCopy().put("validUntil", "2039-06-02T08:12:00Z");
    var less = signed.deepCopy();
    less.remove("name");

    assertThat(badge.verify(signed).findings())
        .contains(Finding.DATES_OK, Finding.STATUS_UNDISCLOSED);
    for (var changed : List.of(altered, later, less)) {
      assertThat(badge.verify(changed).refusal()).hasValue(Finding.SIGNATURE);
    }
  }

  /** RFC 9901: the status may be among what is not shown. */
  @Test
  void a_token_of_which_its_holder_shows_a_part_is_not_read() {
    var header = object().put("alg", "EdDSA").put("kid", badge.method());
    var payload = claims(badge.unsigned());
    payload.putArray("_sd").add("jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4");

    unread(
        badge.verify(ForeignBadge.token(header, payload, badge.keys, "Ed25519")),
        Finding.PROOF_SUITE);
  }

  // work without end, and answers to anything

  @Test
  void a_chain_that_is_named_again_and_again_is_looked_at_once() {
    var credential = badge.signed();
    var proofs = (ArrayNode) credential.path("proof");
    for (var i = 0; i < 7; i++) {
      proofs.add(proofs.get(0).deepCopy());
    }
    for (var i = 0; i < 8; i++) {
      var proof = (ObjectNode) proofs.get(i);
      proof.put("id", "urn:p:" + i);
      var previous = proof.putArray("previousProof");
      for (var times = 0; times < 1_000 && i < 7; times++) {
        previous.add("urn:p:" + (i + 1));
      }
    }

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(60),
        () -> assertThat(badge.verify(credential).verdict()).isEqualTo(Verdict.INVALID));
  }

  @Test
  void a_token_has_three_parts() {
    var header = object().put("alg", "EdDSA").put("kid", badge.method());
    var token = ForeignBadge.token(header, claims(badge.unsigned()), badge.keys, "Ed25519");
    for (var odd : List.of("abcd", "a.b", "", token + ".", token + ".AAAA")) {
      var presentation = object();
      presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
      presentation.putArray("type").add("VerifiablePresentation");
      presentation.putArray("verifiableCredential").add(odd);

      unread(badge.verify(presentation), Finding.JSON_BROKEN);
    }
    assertThat(IssuerAddress.web("https://port.example/\ud800")).isEmpty();
  }

  @Test
  void keeps_nothing_that_is_no_document() {
    var few =
        new FewDocuments(
            address ->
                java.util.Optional.of(
                    new byte[org.preuve.badges.credential.CredentialJson.MAX_BYTES + 1]));
    var address = java.net.URI.create("https://port.example/1");

    few.apply(address);

    assertThat(few.apply(address).orElseThrow()).isEmpty();
  }

  @Test
  void waits_no_longer_than_anybody_would() {
    var clock = new java.util.concurrent.atomic.AtomicLong();
    var asked = new java.util.concurrent.atomic.AtomicInteger();
    var slow =
        new FewDocuments(
            address -> {
              asked.incrementAndGet();
              clock.addAndGet(java.time.Duration.ofSeconds(5).toNanos());
              return java.util.Optional.of(new byte[1]);
            },
            clock::get);

    for (var i = 0; i < 10; i++) {
      slow.apply(java.net.URI.create("https://port.example/" + i));
    }

    assertThat(asked).hasValue(2);
    assertThat(slow.apply(java.net.URI.create("https://port.example/1"))).isPresent();
  }

  /** What the file took so far counts for its lists too. */
  @Test
  void one_budget_holds_for_all_that_a_file_names() {
    var time = new org.preuve.badges.credential.ComputingTime(java.time.Duration.ZERO);
    var over =
        new Verification(
            address -> java.util.Optional.empty(), issuer -> false, ForeignBadge.NOW, "", time);

    unread(over.of(badge.signed().toString().getBytes(UTF_8)), Finding.SIGNATURE_TOO_COMPLEX);
  }

  // what is not read is not red

  @Test
  void a_list_that_answered_did_answer() {
    var entry = entry("BitstringStatusListEntry", "revocation", "6");
    badge.network.put(java.net.URI.create(LIST), "eyJhbGciOiJFUzI1NiJ9.e30.AAAA".getBytes(UTF_8));
    var token = with(entry);
    badge.network.put(java.net.URI.create(LIST), new byte[300_000]);
    var large = with(entry);
    var unknown = badge.unsigned().put("id", LIST);
    unknown
        .putArray("proof")
        .addObject()
        .put("type", "DataIntegrityProof")
        .put("cryptosuite", "bbs-2023");
    badge.publish(LIST, unknown);
    var suite = with(entry);

    for (var report : List.of(token, large, suite)) {
      assertThat(report.findings()).contains(Finding.STATUS_OTHER);
      assertThat(report.verdict()).isEqualTo(Verdict.JUDGE);
    }
  }

  @Test
  void a_list_of_the_issuers_is_not_called_anothers() {
    list("BitstringStatusList", "", Set.of(7), "revocation");

    for (var entry :
        List.of(
            entry("BitstringStatusListEntry", "revocation", "999999999"),
            entry("BitstringStatusListEntry", "suspension", "6"))) {
      assertThat(with(entry).findings()).contains(Finding.STATUS_OTHER);
      assertThat(with(entry).verdict()).isEqualTo(Verdict.JUDGE);
    }
  }

  @Test
  void a_status_that_only_informs_takes_nothing_back() {
    list("BitstringStatusList", "", Set.of(7), "message");

    assertThat(with(entry("BitstringStatusListEntry", "message", "7")).findings())
        .contains(Finding.STATUS_NONE);
  }

  @Test
  void what_is_no_credential_is_no_badge_and_not_incomplete() {
    for (var type : List.of("Profile", "Achievement")) {
      var other = badge.unsigned();
      other.remove("credentialSubject");
      other.putArray("type").add(type);

      unread(badge.verify(other), Finding.JSON_NO_BADGE);
    }
  }

  @Test
  void the_dates_of_anothers_proof_end_nothing() {
    var signed = badge.signed();
    ((ArrayNode) signed.path("proof"))
        .addObject()
        .put("type", "DataIntegrityProof")
        .put("cryptosuite", "bbs-2023")
        .put("created", "2030-06-01T00:00:00Z")
        .put("expires", "2026-06-01T00:00:00Z");

    good(badge.verify(signed));
  }
}
