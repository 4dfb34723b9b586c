package org.preuve.badges.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.NamedEvidence.Document;

class NamedEvidenceTest {

  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void names_a_document_as_subresource_integrity_does() {
    // SHA-256 of nothing, as browsers write it (Subresource Integrity, section 3.1)
    assertThat(new Document(EMPTY, "", 0).sri())
        .contains("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    assertThat(Document.NONE.sri()).isEmpty();
    assertThat(Document.NONE.logged()).isFalse();
  }

  @Test
  void takes_the_contexts_of_badges_with_and_without_a_log_and_no_other() {
    var before =
        CredentialJson.empty()
            .put("manifestDigest", "urn:preuve:terms:manifestDigest")
            .put("telemetryRoot", "urn:preuve:terms:telemetryRoot");
    JsonNode now =
        before
            .deepCopy()
            .put("log", "urn:preuve:terms:log")
            .put("logIndex", "urn:preuve:terms:logIndex");

    assertThat(OpenBadgeCredential.adds(before)).isTrue();
    assertThat(OpenBadgeCredential.adds(now)).isTrue();
    assertThat(OpenBadgeCredential.adds(before.deepCopy().put("log", "urn:else"))).isFalse();
  }

  @Test
  void names_no_document_of_its_own_unless_it_is_told() {
    var plain = new NamedEvidence(URI.create("https://a.example/b#c"), "n", "text", "sha256:0", "");

    assertThat(plain.document()).isEqualTo(Document.NONE);
  }
}
