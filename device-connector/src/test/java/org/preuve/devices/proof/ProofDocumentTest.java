package org.preuve.devices.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.devices.check.CheckKind;
import org.preuve.devices.check.Finding;
import org.preuve.devices.check.FrozenChecks;
import org.preuve.devices.check.FrozenChecks.Applied;
import org.preuve.devices.check.Observed;
import org.preuve.devices.check.Result;
import org.preuve.devices.check.Rule;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceKey;
import org.preuve.devices.telemetry.FakeDevice;
import org.preuve.devices.telemetry.MessageKind;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.devices.telemetry.TelemetryReason;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Role;
import org.preuve.web.UserId;

class ProofDocumentTest {

  private static final List<Rule> RULES =
      List.of(
          new Rule(CheckKind.GAP, "", null, BigDecimal.valueOf(6)),
          new Rule(CheckKind.RANGE, "temp", BigDecimal.valueOf(21), null));

  private static final Instant BOOT = Instant.parse("2026-06-01T12:00:00Z");
  private static final FakeDevice FAKE = FakeDevice.withEd25519();

  @Test
  void holds_what_its_messages_show_and_can_be_checked_again() {
    var messages = messages(1, 2, 3, 7, 8);

    var document = document(messages);

    assertThat(document.json())
        .startsWith("{\"challenges\":[],\"checks\":{\"engine\":\"preuve-checks-2\"")
        .doesNotContain("Inès");
    assertThat(document.ranges())
        .containsExactly(new MessageRange(3, 1, 3), new MessageRange(3, 7, 8));
    assertThat(document.summary().orElseThrow().missing()).isEqualTo(3);
    assertThat(document.refused()).containsEntry(TelemetryReason.TELEMETRY_SIGNATURE, 2);
    assertThat(document.level()).isEqualTo(AssuranceLevel.L0);
    assertThat(ProofDocument.read(document.json())).isEqualTo(document);
    assertThat(Recheck.of(document, messages, BOOT).holds()).isTrue();
  }

  @Test
  void does_not_hold_without_one_message_or_with_an_altered_one() {
    var messages = messages(1, 2, 3);
    var document = document(messages);
    var forged = new ArrayList<>(messages);
    var other = FakeDevice.withEd25519().telemetry(3, 2, 10, new byte[32], "99");
    forged.set(
        1, new StoredMessage(3, 2, MessageKind.TELEMETRY, other, Sha256.of(other), BOOT, null));

    assertThat(Recheck.of(document, messages.subList(0, 2), BOOT).holds()).isFalse();
    assertThat(Recheck.of(document, forged, BOOT)).isEqualTo(new Recheck(2, 3, false, BOOT));
  }

  @Test
  void freezes_checks_that_come_out_the_same_from_its_messages_only() {
    var messages = messages(1, 2, 3);
    var checks = document(messages).checks().orElseThrow();

    assertThat(FrozenChecks.read(checks).get(0).results())
        .extracting(Result::finding)
        .containsExactly(Finding.PASS, Finding.FAIL);
    assertThat(FrozenChecks.same(checks, observed(messages))).isTrue();
    assertThat(FrozenChecks.same(checks, observed(messages(1, 2, 4)))).isFalse();
  }

  private static Observed observed(List<StoredMessage> messages) {
    return Observation.of(Sample.of(messages, BOOT), AssuranceLevel.L0, List.of());
  }

  @Test
  void says_nothing_of_times_that_were_not_compared_when_it_was_frozen() {
    var json = document(messages(1, 2, 3)).json().replaceFirst("\"times\":\\{[^}]*},", "");

    assertThat(ProofDocument.read(json).summary()).isEmpty();
  }

  @Test
  void names_several_owners_by_pseudonyms_of_this_proof_alone_and_who_attached_it() {
    var people = Set.of(new UserId(7), new UserId(8), new UserId(9));
    var owners = FrozenOwners.of(people, new UserId(8));
    var again = FrozenOwners.of(people, new UserId(8));
    var document = document(messages(1, 2), owners);

    assertThat(document.owners())
        .containsExactlyElementsOf(owners.pseudonyms().values().stream().sorted().toList())
        .hasSize(3)
        .doesNotContainAnyElementsOf(again.pseudonyms().values());
    assertThat(document.attachedBy()).isEqualTo(owners.pseudonyms().get(new UserId(8)));
    assertThat(document(messages(1, 2)).json()).doesNotContain("owners").doesNotContain("attached");
  }

  @Test
  void keeps_how_late_messages_came_and_says_nothing_where_that_was_not_asked() {
    var json = document(messages(1, 2, 3)).json();
    var later = json.replaceFirst("\"lateMillis\":\"\\d+\"", "\"lateMillis\":\"90500\"");
    var before = json.replaceFirst("\"lateMillis\":\"\\d+\",", "");

    assertThat(ProofDocument.read(later).summary().orElseThrow().times().late())
        .isEqualTo(Duration.ofMillis(90_500));
    assertThat(ProofDocument.read(before).summary()).isEmpty();
  }

  private static ProofDocument document(List<StoredMessage> messages) {
    return document(messages, FrozenOwners.of(Set.of(new UserId(1)), new UserId(1)));
  }

  private static ProofDocument document(List<StoredMessage> messages, FrozenOwners owners) {
    var caller =
        new Caller(
            1,
            new UserId(1),
            "Inès",
            new CourseId(1),
            "",
            "",
            Set.of(Role.LEARNER),
            Locale.FRENCH,
            "h",
            "c");
    var device = new Device(FakeDevice.ID, caller, "Sonde", "simulator", "1.0", "418 207", BOOT);
    var key = new DeviceKey(device, FAKE.jwk(), BOOT);
    var window = new Window(BOOT, BOOT.plusSeconds(600));
    var samples = Sample.of(messages, BOOT);
    var w = Observation.of(samples, device.level(), List.of());
    var checks = FrozenChecks.of(w, List.of(Applied.of("s", 1, "Serre", "", false, RULES, w)));
    var none = JsonNodeFactory.instance.arrayNode();
    return ProofDocument.of(
        "p",
        device,
        key,
        window,
        samples,
        Map.of(TelemetryReason.TELEMETRY_SIGNATURE, 2),
        none,
        none,
        checks,
        owners);
  }

  private static List<StoredMessage> messages(long... sequences) {
    var messages = new ArrayList<StoredMessage>();
    for (var sequence : sequences) {
      var message = FAKE.telemetry(3, sequence, 5 * sequence, new byte[32], "20.5");
      var at = BOOT.plusSeconds(5 * sequence);
      messages.add(
          new StoredMessage(
              3, sequence, MessageKind.TELEMETRY, message, Sha256.of(message), at, null));
    }
    return messages;
  }
}
