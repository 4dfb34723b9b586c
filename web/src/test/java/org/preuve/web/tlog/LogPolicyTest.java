package org.preuve.web.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPolicyTest {

  private static final Instant AT = Instant.ofEpochSecond(1_679_315_147);
  private static final String HEAD =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  /** The reference implementation (Go, sumdb/note) publishes it: no key of a witness. */
  private static final String LOG =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private final List<KeyPair> pairs = new ArrayList<>();
  private final List<WitnessKey> keys = new ArrayList<>();

  LogPolicyTest() throws GeneralSecurityException {
    for (int i = 1; i <= 3; i++) {
      pairs.add(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
      keys.add(new WitnessKey("w" + i + ".example", pairs.get(i - 1).getPublic()));
    }
  }

  private String policy(String rest) {
    var lines = new StringBuilder("# ours\n\nlog " + LOG + "\n");
    for (int i = 0; i < 3; i++) {
      lines.append("witness X" + (i + 1) + "\t" + keys.get(i).verifierKey());
      lines.append(i == 0 ? " https://w1.example/prefix/\n" : "\n");
    }
    return lines + rest;
  }

  private static SignedNote head() {
    return new SignedNote(HEAD, List.of(new SignedNote.Line("log.example", new byte[68])));
  }

  private SignedNote.Line by(int witness, String text) throws GeneralSecurityException {
    var sign = Signature.getInstance("Ed25519");
    sign.initSign(pairs.get(witness).getPrivate());
    sign.update(WitnessKey.signed(AT, text).getBytes(StandardCharsets.UTF_8));
    return keys.get(witness).line(AT, sign.sign());
  }

  @Test
  void says_who_has_seen_a_checkpoint_and_when() throws GeneralSecurityException {
    var policy = LogPolicy.read(policy("group all 2 X1 X2 X3\nquorum all\n"));

    assertThat(policy.witnesses().values().iterator().next().address())
        .hasToString("Optional[https://w1.example/prefix]");
    assertThat(policy.cosigned(head())).isEmpty();
    assertThat(policy.cosigned(head().with(List.of(by(1, HEAD)))))
        .containsOnlyKeys("X2")
        .containsValue(AT);
    assertThat(policy.cosigned(head().with(List.of(by(1, HEAD.replace("163", "164")))))).isEmpty();
    assertThat(policy.reached(Set.of("X2"))).isFalse();
    assertThat(policy.reached(Set.of("X2", "X3"))).isTrue();
  }

  @Test
  void takes_no_cosignature_beside_a_wrong_one_of_the_same_key() throws GeneralSecurityException {
    var other = by(0, HEAD.replace("163", "164"));

    assertThat(keys.get(0).cosigned(head().with(List.of(by(0, HEAD))))).contains(AT);
    assertThat(keys.get(0).cosigned(head().with(List.of(by(0, HEAD), other)))).isEmpty();
  }

  /** The form of the line in C2SP tlog-cosignature: id of the key, time, signature. */
  @Test
  void writes_the_time_as_the_specification_does() throws GeneralSecurityException {
    var line = by(0, HEAD);

    assertThat(line.bytes()).hasSize(4 + 8 + 64);
    assertThat(line.bytes()).containsSequence(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb);
    assertThat(SignedNote.lines(line.text()).orElseThrow().get(0).text()).isEqualTo(line.text());
  }

  @Test
  void counts_groups_of_groups() {
    var policy = LogPolicy.read(policy("group a any X1 X2\ngroup b all X3 a\n  quorum b  \n# end"));

    assertThat(policy.reached(Set.of("X3"))).isFalse();
    assertThat(policy.reached(Set.of("X1", "X2"))).isFalse();
    assertThat(policy.reached(Set.of("X2", "X3"))).isTrue();
    assertThat(LogPolicy.read("quorum none").reached(Set.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorum X4\n",
        "quorum X1\nquorum X2\n",
        "group X1 any X2\nquorum X1\n",
        "group a any X1 X4\nquorum a\n",
        "group a 4 X1 X2 X3\nquorum a\n",
        "group a 0 X1\nquorum a\n",
        "group a any X1\ngroup b any X1\nquorum b\n",
        "group a any none\nquorum a\n",
        "group a any\nquorum a\n",
        "log X1\nquorum X1\n",
        "log PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\nquorum X1\n",
        "witness X4 PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\nquorum X1\n",
        "threshold 2\nquorum X1\n",
        "quorum\u00a0X1\n",
        "quorum X1\r\n"
      })
  void refuses_what_is_no_policy(String rest) {
    assertThatThrownBy(() -> LogPolicy.read(policy(rest)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_one_key_under_two_names_and_an_address_that_is_none() {
    var key = keys.get(0).verifierKey();

    assertThatThrownBy(() -> LogPolicy.read(policy("witness a " + key + "\nquorum X1")))
        .hasMessageStartingWith("line 7 ");
    for (var address :
        List.of("w.example", "ftp://w.example", "https://w.example/?a", "https://a@w.example")) {
      assertThatThrownBy(() -> LogPolicy.read("witness a " + key + " " + address + "\nquorum a"))
          .hasMessageStartingWith("line 1 ");
    }
  }
}
