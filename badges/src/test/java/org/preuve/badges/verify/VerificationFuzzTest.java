package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.Multikey;
import org.preuve.badges.status.StatusBits;
import org.preuve.badges.verify.Report.Verdict;

/**
 * Bytes of anybody: every file gets an answer, none an exception, and only the badge itself is
 * valid. In the suite each {@code @FuzzTest} looks at the files beside it; with {@code
 * JAZZER_FUZZ=1} it makes up its own for as long as one likes.
 */
class VerificationFuzzTest {

  private static final SignedBadge BADGE = new SignedBadge();

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_to_any_file(byte[] file) {
    var report = BADGE.verify(file, SignedBadge.NOW);

    assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
  }

  @FuzzTest(maxDuration = "10m")
  void gives_an_answer_whatever_the_issuer_publishes(byte[] document) {
    answers(BADGE.json().toString().getBytes(UTF_8), document);
  }

  @FuzzTest(maxDuration = "10m")
  void reads_any_text_as_a_list_a_key_or_an_address(byte[] bytes) {
    var text = new String(bytes, UTF_8);

    assertThat(StatusBits.decode(text)).isNotNull();
    assertThat(Multikey.decode(text)).isNotNull();
    assertThat(IssuerAddress.of(text)).isNotNull();
  }

  @Test
  void takes_no_mutation_of_a_badge_for_the_badge() {
    var original = BADGE.json();
    var mutations = new Mutations(20_261_129).of(original.toString().getBytes(UTF_8), 1_000);

    mutations.forEach(
        file -> {
          var valid = BADGE.verify(file, SignedBadge.NOW).verdict() == Verdict.VALID;
          var same = CredentialJson.object(file).filter(original::equals).isPresent();
          assertThat(valid).as(new String(file, UTF_8)).isEqualTo(same);
        });
  }

  @Test
  void answers_whatever_an_issuer_or_a_list_has_become() {
    var credential = BADGE.json().toString().getBytes(UTF_8);
    var did = SignedBadge.document(BADGE.keys.getPublic()).toString();
    var revoked = new SignedBadge();
    revoked.publishList(Set.of(SignedBadge.INDEX));
    var badge = revoked.json().toString().getBytes(UTF_8);

    new Mutations(1).of(did.getBytes(UTF_8), 300).forEach(d -> answers(credential, d));
    revoked.network.forEach(
        (address, list) ->
            new Mutations(2)
                .of(list, 300)
                .forEach(
                    altered -> {
                      var other = new HashMap<>(revoked.network);
                      other.put(address, altered);
                      assertThat(verdict(badge, other::get)).isNotEqualTo(Verdict.VALID);
                    }));
  }

  /** Whatever becomes of what carries a badge, only the badge itself is its issuer's word. */
  @Test
  void takes_no_mutation_of_a_drawing_or_a_token_for_the_badge() {
    var foreign = new ForeignBadge();
    var drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:o='https://purl.imsglobal.org/ob/v3p0'>"
            + "<o:credential><![CDATA["
            + foreign.signed()
            + "]]></o:credential></svg>";
    var header = ForeignBadge.object().put("alg", "EdDSA").put("kid", foreign.method());
    var token = ForeignBadge.token(header, foreign.unsigned(), foreign.keys, "Ed25519");

    for (var file : List.of(drawing, token)) {
      var original = foreign.verify(file).content().orElseThrow();
      new Mutations(20_261_130)
          .of(file.getBytes(UTF_8), 500)
          .map(foreign::verify)
          .forEach(
              report ->
                  assertThat(report.content().filter(content -> !content.equals(original)))
                      .isEmpty());
    }
  }

  private static void answers(byte[] credential, byte[] document) {
    assertThat(verdict(credential, address -> document)).isNotNull();
  }

  private static Verdict verdict(byte[] credential, Function<URI, byte[]> network) {
    return new Verification(
            address -> Optional.ofNullable(network.apply(address)),
            SignedBadge.ISSUER.did()::equals,
            SignedBadge.NOW)
        .of(credential)
        .verdict();
  }
}
