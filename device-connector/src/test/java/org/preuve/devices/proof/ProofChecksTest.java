package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.devices.DevicePages;
import org.preuve.devices.check.CheckKind;
import org.preuve.devices.check.ChecksView;
import org.preuve.devices.check.FrozenChecks;
import org.preuve.devices.check.FrozenChecks.Applied;
import org.preuve.devices.check.Observed;
import org.preuve.devices.check.Rule;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.telemetry.FakeDevice;
import org.preuve.devices.telemetry.MessageKind;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.web.page.Page;

class ProofChecksTest {

  private static final Instant BOOT = Instant.parse("2026-06-01T12:00:00Z");
  private static final FakeDevice DEVICE = FakeDevice.withEd25519();
  private static final List<Rule> RULES =
      List.of(new Rule(CheckKind.UPTIME, "", BigDecimal.ONE, null));

  private final Page page =
      new Page(DevicePages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");
  private List<Sample> samples = List.of();

  /** Five minutes; the connection was away for half of one. */
  @BeforeEach
  void measure() {
    var messages = new ArrayList<StoredMessage>();
    var previous = new byte[32];
    for (int i = 0; i <= 60; i++) {
      var message = DEVICE.telemetry(3, i, 5L * i, previous, "20.5");
      previous = Sha256.of(message);
      var at = BOOT.plusSeconds(i > 20 && i < 27 ? 135 : 5L * i);
      messages.add(new StoredMessage(3, i, MessageKind.TELEMETRY, message, previous, at, BOOT));
    }
    samples = Sample.of(messages, BOOT.minusSeconds(60));
  }

  @Test
  void reckons_again_as_it_was_reckoned_when_it_was_frozen() {
    var now = Observation.of(samples, AssuranceLevel.L1, List.of());
    var then = Observation.before(samples, AssuranceLevel.L1, List.of());

    assertThat(now.times().name()).isEqualTo("CLAIMED");
    assertThat(then.times().name()).isEqualTo("CONFIRMED");
    assertThat(again(frozen(now)).again()).hasValue(true);
    assertThat(again(before(then)).again()).hasValue(true);
    assertThat(again(before(then)).tone()).isEqualTo("ok");
    assertThat(again(frozen(then)).again()).as("without the name of then").hasValue(false);
  }

  @Test
  void says_of_a_simulator_that_it_is_one_also_where_the_document_is_an_old_one() {
    var then = Observation.before(samples, AssuranceLevel.L0, List.of());
    var document = document(before(then), AssuranceLevel.L0);

    assertThat(document.summary()).isEmpty();
    assertThat(ProofChecks.ratio(page, document, WindowSummary.of(samples)))
        .startsWith("Simulated (L0)");
  }

  private ChecksView again(JsonNode checks) {
    return ProofChecks.again(
            page, document(checks, AssuranceLevel.L1), WindowSummary.of(samples), samples, true)
        .orElseThrow();
  }

  private static ObjectNode frozen(Observed w) {
    return FrozenChecks.of(w, List.of(Applied.of("s", 1, "Serre", "", false, RULES, w)));
  }

  private static ObjectNode before(Observed w) {
    return frozen(w).put("engine", "preuve-checks-1");
  }

  /** As much as checks need of one; like those of before it says nothing of late messages. */
  private static ProofDocument document(JsonNode checks, AssuranceLevel level) {
    var none = JsonNodeFactory.instance.arrayNode();
    var tree = JsonNodeFactory.instance.objectNode();
    tree.put("level", level.name()).set("checks", checks);
    tree.set("challenges", none);
    tree.putObject("times").put("outcome", "CONFIRMED");
    return ProofDocument.read(tree.toString());
  }
}
