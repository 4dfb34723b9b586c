package org.preuve.badges.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.badges.credential.Canonical.Form;

/** A badge whose shape was read before has the canonical form that reading all of it gives. */
class ShapeTest {

  private static final Instant NOON = Instant.parse("2026-06-02T12:00:00Z");
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  private final Canonical canonical = new Canonical(Contexts.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a word",
        "« Été » \"quoted\" \\ back\nline\ttab \u0001 \uD83D\uDE80",
        "@id",
        "_:c14n0",
        "https://school.example/b/other",
        "manifestDigest:x",
        "2026-06-02T12:00:00Z",
        " "
      })
  void is_filled_with_any_words(String words) {
    same(badge(2, words));
    same(badge(2, words)); // now it is known
    same(change(badge(2, "x"), credential -> credential.put("validFrom", words)));
    same(change(badge(2, "x"), status("statusListIndex", words)));
    same(change(badge(2, "x"), evidence("manifestDigest", words)));
    same(change(badge(2, "x"), identity("salt", words)));
  }

  @Test
  void is_another_for_another_number_of_pieces() {
    for (int pieces = 0; pieces < 5; pieces++) {
      same(badge(pieces, "words"));
      same(badge(pieces, "other words"));
    }
    same(badge(80, "more values than are taken out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:uuid:8da2303b-59df-4c18-92f8-884735322aef",
        "manifestDigest:x",
        "manifestDigest",
        "schema:x",
        "/b/relative",
        "_:b0",
        "@type",
        "",
        "HTTPS://school.example/b/x",
        "https://school.example/a/../b",
        "https://school.example/b/%2e%2e",
        "https://school.example/b/x y",
        "https://school.example//b",
        "https:school",
        "https://slot.invalid/preuve-slot-3",
        "preuve-slot-1",
        "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Evidence",
        "https://school.example/issuers/one",
        "https://school.example/lists/1"
      })
  void is_not_filled_with_names_that_could_mean_something_else(String name) {
    same(badge(2, "known before"));

    same(change(badge(2, "x"), credential -> credential.put("id", name)));
    same(change(badge(2, "x"), status("id", name)));
    same(change(badge(2, "x"), evidence("id", name)));
  }

  @Test
  void is_not_filled_where_two_names_are_one() {
    var badge = badge(3, "x");

    same(change(badge, status("id", badge.path("id").asText())));
    same(change(badge, evidence("id", badge.path("id").asText())));
    same(change(badge, evidence("id", badge.at("/evidence/1/id").asText())));
    same(change(badge, evidence("id", badge.at("/credentialStatus/id").asText())));
  }

  @Test
  void is_not_kept_of_a_document_that_is_long() {
    var named = change(badge(1, "x"), credential -> credential.put("name", "x".repeat(40_000)));
    var slots = Slots.of(named, Contexts.bundled()).orElseThrow();
    var tooLong = List.of(quad("x".repeat(40_000)));

    assertThat(Shape.of(slots, List.of(quad("x")))).isPresent();
    assertThat(Shape.of(slots, tooLong)).isEmpty();
    assertThat(Shape.of(slots, Collections.nCopies(501, quad("x")))).isEmpty();
    same(named);
  }

  private static Quad quad(String text) {
    return new Quad("urn:s", "urn:p", text, "urn:text", null, null, null);
  }

  @Test
  void knows_each_change_of_the_rest() {
    var form = form(badge(1, "x"));

    var changes =
        List.<Consumer<ObjectNode>>of(
            credential -> credential.put("name", "Other"),
            credential -> ((ObjectNode) credential.path("issuer")).put("name", "Other"),
            credential ->
                ((ObjectNode) credential.at("/credentialSubject/achievement")).put("name", "Other"),
            credential -> credential.put("validFrom", "2027-01-01T00:00:00Z"),
            credential -> ((ObjectNode) credential.path("evidence").path(0)).put("name", "Other"),
            credential -> credential.remove("validFrom"),
            status("statusListIndex", "8"),
            identity("identityHash", "sha256$" + SHA256.replace('0', '1')));
    var forms = new ArrayList<Form>();
    for (var change : changes) {
      var changed = change(badge(1, "x"), change);
      same(changed);
      forms.add(form(changed));
    }
    assertThat(forms).doesNotContain(form).doesNotHaveDuplicates();
  }

  @Test
  void is_no_way_past_the_terms_of_a_document() {
    form(badge(1, "x"));

    var hidden =
        change(
            badge(1, "x"),
            credential -> {
              ((ObjectNode) credential.path("@context").path(3))
                  .put("p", "https://www.w3.org/2018/")
                  .put("foo", "p:credentials#credentialStatus");
              JsonNode status = credential.remove("credentialStatus");
              credential.set("foo", status);
            });
    assertThat(form(hidden)).isInstanceOf(Form.Refused.class);
  }

  @Test
  void serves_the_options_of_a_proof() {
    for (var created : List.of("2026-06-02T12:00:00Z", "2026-06-02T12:00:01Z", "never")) {
      var options = CredentialJson.empty().put("type", "DataIntegrityProof");
      options.put("created", created).put("verificationMethod", "did:web:school.example#key-1");
      options.put("cryptosuite", "eddsa-rdfc-2022").put("proofPurpose", "assertionMethod");
      options.set("@context", badge(0, "x").path("@context"));

      assertThat(canonical.options(options, "SHA-256"))
          .isInstanceOf(Form.Whole.class)
          .isEqualTo(canonical.options(whole(options), "SHA-256"));
    }
  }

  private void same(ObjectNode document) {
    assertThat(form(document)).isEqualTo(form(whole(document)));
  }

  private Form form(ObjectNode document) {
    return canonical.credential(document, "SHA-256");
  }

  /** A context that defines nothing, and that no badge of this product has: it is read whole. */
  private static ObjectNode whole(ObjectNode document) {
    var copy = document.deepCopy();
    copy.withArray("/@context").addObject();
    return copy;
  }

  private static ObjectNode change(ObjectNode badge, Consumer<ObjectNode> change) {
    var copy = badge.deepCopy();
    change.accept(copy);
    return copy;
  }

  private static Consumer<ObjectNode> status(String name, String value) {
    return credential -> ((ObjectNode) credential.path("credentialStatus")).put(name, value);
  }

  private static Consumer<ObjectNode> evidence(String name, String value) {
    return credential -> ((ObjectNode) credential.path("evidence").path(0)).put(name, value);
  }

  private static Consumer<ObjectNode> identity(String name, String value) {
    return credential ->
        ((ObjectNode) credential.at("/credentialSubject/identifier/0")).put(name, value);
  }

  private static ObjectNode badge(int pieces, String narrative) {
    var page = URI.create("https://school.example/b/abcdefghijklmnopqrstuvwxyz");
    var evidence =
        IntStream.range(0, pieces)
            .mapToObj(
                i ->
                    new NamedEvidence(
                        URI.create(page + "#piece" + i),
                        "Document",
                        "file",
                        "sha256:" + SHA256,
                        "",
                        i == 1
                            ? new NamedEvidence.Document(SHA256, "school.example/tlog", 7)
                            : NamedEvidence.Document.NONE))
            .toList();
    return new OpenBadgeCredential(
            page,
            new Issuer(
                "did:web:school.example:issuers:one",
                "School",
                URI.create("https://school.example/issuers/one")),
            new Recipient("sha256$" + SHA256, "qcgqvn3mkozl5ixbscneg5ck3c"),
            achieved(page),
            evidence,
            new StatusEntry(URI.create("https://school.example/lists/1"), 7),
            Optional.of(narrative),
            NOON,
            NOON,
            Optional.empty())
        .json();
  }

  private static Achieved achieved(URI page) {
    return new Achieved(
        URI.create("https://school.example/frameworks/iot/C.2#badge"),
        "Analysis",
        "Knows what is needed.",
        "Somebody has looked.",
        "en",
        URI.create(page + "/image.svg"),
        new Achieved.Competency(
            "C.2", "Analysis", URI.create("https://school.example/frameworks/iot/C.2"), "IoT"));
  }
}
