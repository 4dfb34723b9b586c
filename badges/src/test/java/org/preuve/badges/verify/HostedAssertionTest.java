package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.badges.verify.ForeignBadge.json;
import static org.preuve.badges.verify.ForeignBadge.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.badges.verify.Report.Verdict;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.Hashes;

/** Badges of Open Badges 2.0: at their issuer's address, or signed. */
class HostedAssertionTest {

  private static final String HERE = "https://port.example/v2/";

  private final ForeignBadge network = new ForeignBadge();

  HostedAssertionTest() {
    network.publish(HERE + "issuer", issuer());
    network.publish(HERE + "class", badgeClass("https://port.example/v2/issuer"));
    network.publish(HERE + "1", assertion());
  }

  private static ObjectNode issuer() {
    return json(
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer",
         "id": "https://port.example/v2/issuer", "name": "École du Port",
         "url": "https://port.example"}
        """);
  }

  private static ObjectNode badgeClass(String issuer) {
    return json("""
            {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass",
             "id": "https://port.example/v2/class", "name": "Soudure",
             "description": "Sait souder.", "criteria": {"narrative": "Trois pièces."}}
            """)
        .put("issuer", issuer);
  }

  private static ObjectNode assertion() {
    var assertion =
        json(
            """
            {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
             "id": "https://port.example/v2/1", "badge": "https://port.example/v2/class",
             "verification": {"type": "HostedBadge"}, "issuedOn": "2026-05-01T10:00:00Z"}
            """);
    assertion
        .putObject("recipient")
        .put("type", "email")
        .put("hashed", true)
        .put("salt", "abc")
        .put("identity", "sha256$" + Hashes.sha256("ines@port.exampleabc"));
    return assertion;
  }

  @Test
  void counts_where_it_stands_at_its_issuers_address() {
    var report =
        network.verify(
            assertion().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "ines@port.example");

    assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.JUDGE);
    assertThat(report.findings())
        .contains(
            Finding.PROOF_HOSTED,
            Finding.KEY_HOSTED,
            Finding.SIGNATURE_HOSTED,
            Finding.CONTEXT_V2,
            Finding.SCHEMA_V2,
            Finding.STATUS_HOSTED,
            Finding.RECIPIENT_MATCH);
    assertThat(report.content().orElseThrow().at("/issuer/name").asText())
        .isEqualTo("École du Port");
  }

  @Test
  void refuses_what_differs_or_stands_on_anothers_server() {
    var other = assertion().put("issuedOn", "2025-05-01T10:00:00Z");
    network.publish("https://evil.example/1", assertion().put("id", "https://evil.example/1"));
    var elsewhere = assertion().put("id", "https://evil.example/1");

    assertThat(network.verify(other).refusal()).hasValue(Finding.SIGNATURE_DIFFERS);
    assertThat(network.verify(other).content()).isEmpty();
    assertThat(network.verify(elsewhere).refusal()).hasValue(Finding.KEY_FOREIGN);
  }

  @Test
  void says_that_it_was_taken_back_or_is_over_or_cannot_be_read() {
    network.publish(HERE + "1", assertion().put("revoked", true));
    var back = network.verify(assertion());
    var ended = assertion().put("expires", "2026-06-01T00:00:00Z");
    network.publish(HERE + "1", ended);
    var over = network.verify(ended);
    network.network.clear();

    assertThat(back.refusal()).hasValue(Finding.STATUS_REVOKED);
    assertThat(over.refusal()).hasValue(Finding.DATES_EXPIRED);
    assertThat(network.verify(assertion()).verdict()).isEqualTo(Verdict.NOT_READ);
  }

  @Test
  void what_is_written_into_it_counts_for_nothing_beside_what_stands_at_its_address() {
    network.publish(
        "https://evil.example/issuer", issuer().put("id", "https://evil.example/issuer"));
    var forged = assertion();
    forged.set("badge", badgeClass("https://evil.example/issuer").put("name", "Faux"));

    assertThat(network.verify(forged).refusal()).hasValue(Finding.SIGNATURE_DIFFERS);
    assertThat(network.verify(forged).content()).isEmpty();
  }

  @Test
  void each_member_that_was_given_must_stand_there() {
    network.publish(HERE + "1", assertion().put("narrative", "Devant un jury."));
    var written = assertion();
    written.set("badge", badgeClass(HERE + "issuer"));
    var named = assertion();
    named.set("badge", badgeClass(HERE + "issuer").put("name", "Faux"));
    var issued = assertion();
    var forged = badgeClass("");
    forged.set("issuer", issuer().put("name", "Faux"));
    issued.set("badge", forged);
    var told = assertion().put("narrative", "Les yeux fermés.");
    var evidence = assertion().put("evidence", "https://evil.example/preuve");

    assertThat(network.verify(written).findings()).contains(Finding.SIGNATURE_HOSTED);
    for (var changed : java.util.List.of(named, issued, told, evidence)) {
      assertThat(network.verify(changed).refusal()).hasValue(Finding.SIGNATURE_DIFFERS);
      assertThat(network.verify(changed).content()).isEmpty();
    }
  }

  /** An issuer that is only written into the file could have any name and any key. */
  @Test
  void an_issuer_that_is_only_written_is_nobody() {
    var rsa = ForeignBadge.pair("RSA", "");
    for (var id :
        java.util.List.of(
            "http://port.example/v2/issuer",
            "https://port.example/v2/issuer#x",
            "https://x@port.example/v2/issuer",
            "urn:uuid:2")) {
      var written = issuer().put("id", id).put("publicKey", "https://evil.example/key");
      var forged = badgeClass("").put("id", "urn:uuid:3");
      forged.set("issuer", written);
      var payload = assertion().put("id", "urn:uuid:1");
      payload.set("badge", forged);
      network.publish(
          "https://evil.example/key", object().put("owner", id).put("publicKeyPem", pem(rsa)));
      var token = ForeignBadge.token(object().put("alg", "RS256"), payload, rsa, "SHA256withRSA");

      assertThat(network.verify(token).verdict()).as(id).isEqualTo(Verdict.NOT_READ);
      assertThat(network.verify(token).reason()).hasValue(Finding.KEY_METHOD);
    }
  }

  /** 2.0, section "VerificationObject": a prefix, and not a beginning of letters. */
  @Test
  void stands_where_its_issuers_profile_says() {
    var at = "https://badges.example/port/1";
    network.publish(at, assertion().put("id", at));
    var given = assertion().put("id", at);

    assertThat(network.verify(given).refusal()).hasValue(Finding.KEY_FOREIGN);
    profile("startsWith", "https://badges.example/port/");
    assertThat(network.verify(given).findings()).contains(Finding.SIGNATURE_HOSTED);
    profile("startsWith", "https://badges.example/port");
    assertThat(network.verify(given).findings()).contains(Finding.SIGNATURE_HOSTED);
    profile("startsWith", "https://badges.example/po");
    assertThat(network.verify(given).refusal()).hasValue(Finding.KEY_FOREIGN);
    profile("allowedOrigins", "badges.example");
    assertThat(network.verify(given).findings()).contains(Finding.SIGNATURE_HOSTED);
    profile("allowedOrigins", "other.example");
    assertThat(network.verify(given).refusal()).hasValue(Finding.KEY_FOREIGN);
  }

  @Test
  void no_address_only_looks_as_if_it_stood_there() {
    profile("startsWith", "https://port.example/school");
    for (var at :
        java.util.List.of(
            "https://port.example.evil.example/school/1",
            "https://port.example/school/../mallory/1",
            "https://port.example/school/%2e%2E/mallory/1",
            "https://port.example/school/..%2fmallory/1",
            "https://port.example/schoolyard/1",
            "https://port.example:8443/school/1")) {
      network.publish(at, assertion().put("id", at));

      assertThat(network.verify(assertion().put("id", at)).refusal())
          .as(at)
          .hasValue(Finding.KEY_FOREIGN);
    }
  }

  private void profile(String policy, String value) {
    var profile = issuer();
    profile.putObject("verification").putArray(policy).add(value);
    network.publish(HERE + "issuer", profile);
  }

  /** 2.0, section "Revocation": it may leave out all but that. */
  @Test
  void what_was_taken_back_need_not_say_what_it_was() {
    network.publish(HERE + "1", object().put("id", HERE + "1").put("revoked", true));

    var report = network.verify(assertion());

    assertThat(report.refusal()).hasValue(Finding.STATUS_REVOKED);
    assertThat(report.content()).isEmpty();
    assertThat(VerifyAnswer.falsified(report)).isFalse();
  }

  /** 2.0, section "Revocation": the server says with 410 that it is no longer there. */
  @Test
  void hears_what_a_server_says_of_what_is_gone() {
    var said = object().put("id", HERE + "1").put("revoked", true).toString().getBytes(UTF_8);
    var less = object().put("id", HERE + "1").toString().getBytes(UTF_8);

    assertThat(Documents.body(new Fetched.Answer(410, Map.of(), said))).hasValue(said);
    assertThat(Documents.body(new Fetched.Answer(410, Map.of(), less))).isEmpty();
    assertThat(Documents.body(new Fetched.Answer(404, Map.of(), said))).isEmpty();
  }

  @Test
  void reads_the_dates_that_are_in_use_and_says_which_it_does_not_read() {
    for (var date : java.util.List.of("2016-12-31", "2016-12-31T10:00:00+0000")) {
      network.publish(HERE + "1", assertion().put("issuedOn", date));
      assertThat(network.verify(assertion().put("issuedOn", date)).findings())
          .contains(Finding.DATES_OK);
    }
    var odd = assertion().put("issuedOn", "31.12.2016");
    network.publish(HERE + "1", odd);
    var today = assertion().put("expires", "2026-06-02");
    network.publish(HERE + "2", today.put("id", HERE + "2"));

    assertThat(network.verify(odd).findings()).contains(Finding.DATES_OTHER);
    assertThat(network.verify(odd).verdict()).isEqualTo(Verdict.JUDGE);
    assertThat(network.verify(today).findings()).contains(Finding.DATES_OK);
    network.publish(HERE + "2", today.put("expires", "2026-06-01"));
    assertThat(network.verify(today).refusal()).hasValue(Finding.DATES_EXPIRED);
  }

  @Test
  void an_address_that_is_not_fetched_is_not_read() {
    var plain = network.verify(assertion().put("id", "http://port.example/v2/1"));

    assertThat(plain.verdict()).isEqualTo(Verdict.NOT_READ);
    assertThat(plain.reason()).hasValue(Finding.KEY_METHOD);
  }

  private static String pem(java.security.KeyPair rsa) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(rsa.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  @Test
  void reads_a_key_that_is_written_into_the_profile() {
    var rsa = ForeignBadge.pair("RSA", "");
    var profile = issuer();
    profile
        .putObject("publicKey")
        .put("id", HERE + "issuer#key")
        .put("owner", HERE + "issuer")
        .put("publicKeyPem", pem(rsa));
    network.publish(HERE + "issuer", profile);
    var payload = assertion().put("id", "urn:uuid:1");
    payload.putObject("verification").put("type", "SignedBadge");
    var token = ForeignBadge.token(object().put("alg", "RS256"), payload, rsa, "SHA256withRSA");

    assertThat(network.verify(token).findings()).contains(Finding.KEY_OK, Finding.SIGNATURE_OK);
  }

  @Test
  void counts_where_its_issuers_key_signed_it() {
    var rsa = ForeignBadge.pair("RSA", "");
    var pem = pem(rsa);
    network.publish(
        HERE + "issuer",
        issuer().put("publicKey", HERE + "key").put("revocationList", HERE + "back"));
    network.publish(
        HERE + "key",
        object()
            .put("type", "CryptographicKey")
            .put("id", HERE + "key")
            .put("owner", HERE + "issuer")
            .put("publicKeyPem", pem));
    var back = object().put("id", HERE + "back").put("type", "RevocationList");
    back.putArray("revokedAssertions");
    network.publish(HERE + "back", back);
    var payload = assertion().put("id", "urn:uuid:1");
    payload.putObject("verification").put("type", "SignedBadge").put("creator", HERE + "key");
    var token = ForeignBadge.token(object().put("alg", "RS256"), payload, rsa, "SHA256withRSA");

    var good = network.verify(token);
    back.withArray("/revokedAssertions").add("urn:uuid:1");
    network.publish(HERE + "back", back);

    assertThat(good.verdict()).as(good.findings().toString()).isEqualTo(Verdict.JUDGE);
    assertThat(good.findings()).contains(Finding.SIGNATURE_OK, Finding.STATUS_OK);
    assertThat(network.verify(token).refusal()).hasValue(Finding.STATUS_REVOKED);
    network.publish(HERE + "back", object().put("id", HERE + "back"));
    assertThat(network.verify(token).findings()).contains(Finding.STATUS_OTHER);
    assertThat(
            network
                .verify(
                    ForeignBadge.token(
                        object().put("alg", "RS256"),
                        payload,
                        ForeignBadge.pair("RSA", ""),
                        "SHA256withRSA"))
                .refusal())
        .hasValue(Finding.SIGNATURE);
  }
}
