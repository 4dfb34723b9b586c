package org.preuve.badges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preuve.badges.credential.ComputingTime;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.verify.Report.Verdict;

/** Small files that would take long. */
class ComplexityTest {

  private final SignedBadge badge = new SignedBadge();

  @TestFactory
  Stream<DynamicTest> says_too_complex_and_nothing_more() {
    return Stream.of(
        file("nodes without a name that look alike", ComplexityTest::alike),
        file("many nodes without a name", ComplexityTest::many),
        file("contexts again and again", ComplexityTest::contexts),
        file("terms of its own without end", ComplexityTest::terms),
        file("quads without end", ComplexityTest::quads));
  }

  private DynamicTest file(String name, Consumer<ObjectNode> make) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var credential = badge.json();
          make.accept(credential);
          var report = badge.verify(credential);

          assertThat(report.findings()).contains(Finding.SIGNATURE_TOO_COMPLEX);
          assertThat(report.verdict()).isEqualTo(Verdict.NOT_READ);
          assertThat(report.refusal()).isEmpty();
          assertThat(report.content()).isEmpty();
        });
  }

  /** Two nodes with nine that look alike: each of 362,880 orders would have to be tried. */
  private static void alike(ObjectNode credential) {
    for (var i = 0; i < 2; i++) {
      var node = ((ArrayNode) credential.path("evidence")).addObject();
      node.putArray("type").add("Evidence");
      var alike = node.putArray("manifestDigest");
      for (var j = 0; j < 9; j++) {
        alike.addObject().put("type", "Evidence");
      }
    }
  }

  private static void many(ObjectNode credential) {
    for (var i = 0; i < 900; i++) {
      ((ArrayNode) credential.path("evidence")).addObject().putArray("type").add("Evidence");
    }
  }

  private static void contexts(ObjectNode credential) {
    for (var i = 0; i < 80; i++) {
      ((ArrayNode) credential.path("@context")).insert(1, Contexts.OPEN_BADGES);
    }
  }

  private static void terms(ObjectNode credential) {
    for (var i = 0; i < 5_000; i++) {
      ((ObjectNode) credential.path("@context").get(3)).put("t" + i, "urn:x:" + i);
    }
  }

  private static void quads(ObjectNode credential) {
    var tags = ((ObjectNode) credential.at("/credentialSubject/achievement")).putArray("tag");
    for (var i = 0; i < 6_000; i++) {
      tags.add("t" + i);
    }
  }

  /** Looked at before the contexts are, whose own terms would take long. */
  @Test
  void what_is_too_large_is_looked_at_no_further() {
    var credential = badge.json();
    terms(credential);
    ((ArrayNode) credential.path("@context")).add("https://evil.example/context");

    assertThat(badge.verify(credential).findings())
        .contains(Finding.SIGNATURE_TOO_COMPLEX, Finding.CONTEXT_SKIPPED);
  }

  @Test
  void a_term_with_many_meanings_takes_no_time() {
    var credential = badge.json();
    var meanings = ((ObjectNode) credential.path("@context").get(3)).putArray("t");
    for (var i = 0; i < 40_000; i++) {
      meanings.add("a");
    }
    var time = new ComputingTime(Duration.ofSeconds(1));

    assertThat(badge.verify(credential).verdict()).isEqualTo(Verdict.NOT_READ);
    assertThat(time.spent()).isLessThan(Duration.ofSeconds(1));
  }
}
