package org.preuve.lti.toolkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.lti.TestClock;
import org.preuve.lti.toolkey.ToolKeys.Published;
import org.preuve.lti.toolkey.ToolKeys.Use;

class RotateToolKeysTest {

  private static final String REF = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String OTHER = "bbbbbbbbbbbbbbbbbbbbbbbbbb";

  private final TestClock clock = new TestClock("2026-11-25T09:00:00Z");
  @TempDir private Path folder;
  private ToolKeys keys;
  private RotateToolKeys rotate;

  @BeforeEach
  void create() {
    keys = TestKeys.keys(folder, clock);
    rotate = node();
    keys.create(REF);
  }

  @Test
  void publishes_the_next_key_before_it_signs_and_keeps_the_old_one_after() throws Exception {
    var first = kid(keys.sign(REF, "{}"));

    var from = rotate.rotate(REF);

    assertThat(from).contains(Instant.parse("2026-11-26T09:00:00Z"));
    assertThat(uses()).containsExactly(Use.SIGNING, Use.NEXT);
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(kid(keys.sign(REF, "{}"))).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(kid(keys.sign(REF, "{}"))).isNotEqualTo(first);
    assertThat(uses()).containsExactly(Use.REPLACED, Use.SIGNING);
    clock.advance(Duration.ofDays(7));
    assertThat(uses()).containsExactly(Use.SIGNING);
    assertThat(stored()).isEqualTo(2);
    rotate.keepUp();
    assertThat(stored()).isEqualTo(1);
    assertThat(verifies(keys.sign(REF, "{}"))).isTrue();
  }

  @Test
  void rotates_by_itself_when_the_time_has_come() {
    clock.advance(Duration.ofDays(89).minusSeconds(1));
    rotate.keepUp();
    assertThat(uses()).containsExactly(Use.SIGNING);

    clock.advance(Duration.ofSeconds(1));
    rotate.keepUp();
    rotate.keepUp();

    assertThat(uses()).containsExactly(Use.SIGNING, Use.NEXT);
  }

  @Test
  void replaces_a_stolen_key_at_once_and_the_one_that_waited_too() throws Exception {
    rotate.rotate(REF);
    var before = keys.states(REF).stream().map(Published::kid).toList();
    clock.advance(Duration.ofHours(1));

    var from = rotate.replaceStolen(REF);

    assertThat(from).contains(clock.instant());
    assertThat(uses()).containsExactly(Use.SIGNING);
    assertThat(stored()).isEqualTo(1);
    assertThat(kid(keys.sign(REF, "{}"))).isNotIn(before);
    assertThat(verifies(keys.sign(REF, "{}"))).isTrue();
    assertThat(verifies(TestKeys.keys(folder, clock).sign(REF, "{}"))).isTrue();
  }

  @Test
  void replaces_a_stolen_key_that_is_a_second_old_again_and_again() throws Exception {
    rotate.rotate(REF);
    var seen = keys.states(REF).stream().map(Published::kid).collect(Collectors.toSet());

    for (int i = 0; i < 3; i++) {
      assertThat(rotate.replaceStolen(REF)).isPresent();

      assertThat(uses()).containsExactly(Use.SIGNING);
      assertThat(stored()).isEqualTo(1);
      assertThat(verifies(keys.sign(REF, "{}"))).isTrue();
      assertThat(seen.add(kid(keys.sign(REF, "{}")))).as("a new key").isTrue();
    }
  }

  @Test
  void leaves_other_registrations_alone() {
    keys.create(OTHER);
    var before = keys.states(OTHER);

    rotate.rotate(REF);
    rotate.replaceStolen(REF);

    assertThat(keys.states(OTHER)).isEqualTo(before);
    assertThat(rotate.rotate("cccccccccccccccccccccccccc")).isEmpty();
    keys.remove(REF);
    assertThat(keys.published(REF)).isEmpty();
    assertThat(keys.states(OTHER)).isEqualTo(before);
  }

  @Test
  void makes_one_key_when_two_nodes_rotate_at_once() {
    var nodes = List.of(node(), node(), node(), node());

    var all =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> nodes.get(i).rotate(REF)))
            .toList();

    assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(uses()).containsExactly(Use.SIGNING, Use.NEXT);
  }

  @Test
  void makes_one_key_when_two_processes_rotate_at_once() throws Exception {
    var one = process();
    var two = process();

    assertThat(List.of(one.waitFor(), two.waitFor())).containsExactly(0, 0);

    assertThat(uses()).containsExactly(Use.SIGNING, Use.NEXT);
  }

  /** Another node: a process that rotates the key of this test. */
  static final class Node {
    private Node() {}

    public static void main(String... folder) {
      var clock = new TestClock("2026-11-25T09:00:00Z");
      var vault = TestKeys.vault(Path.of(folder[0]), clock);
      new RotateToolKeys(vault, TestKeys.USUAL, clock).rotate(REF);
    }
  }

  private Process process() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", path, Node.class.getName(), folder.toString())
        .inheritIO()
        .start();
  }

  private RotateToolKeys node() {
    return new RotateToolKeys(TestKeys.vault(folder, clock), TestKeys.USUAL, clock);
  }

  private List<Use> uses() {
    return keys.states(REF).stream().map(Published::use).toList();
  }

  private int stored() {
    return TestKeys.vault(folder, clock).dates("lti-" + REF).size();
  }

  private static String kid(String jws) throws ParseException {
    return JWSObject.parse(jws).getHeader().getKeyID();
  }

  private boolean verifies(String jws) throws ParseException, JOSEException {
    var signed = JWSObject.parse(jws);
    for (var key : keys.published(REF)) {
      if (key.getKeyID().equals(signed.getHeader().getKeyID())) {
        return signed.verify(new RSASSAVerifier(key));
      }
    }
    return false;
  }
}
