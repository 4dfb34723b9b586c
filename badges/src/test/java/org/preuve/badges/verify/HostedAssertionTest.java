package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.badges.verify.ForeignBadge.json;
import static org.preuve.badges.verify.ForeignBadge.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.preuve.badges.verify.Report.Verdict;
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
            Finding.STATUS_OK,
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

    var report = network.verify(forged);

    assertThat(report.content().map(c -> c.at("/credentialSubject/achievement/name").asText()))
        .hasValue("Soudure");
  }

  @Test
  void counts_where_its_issuers_key_signed_it() {
    var rsa = ForeignBadge.pair("RSA", "");
    var pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(rsa.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
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
