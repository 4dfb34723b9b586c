package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preuve.devices.challenge.Challenges;
import org.preuve.devices.check.Observed;
import org.preuve.devices.registry.Device;
import org.preuve.devices.telemetry.MessageRepository;
import org.preuve.devices.telemetry.StoredMessage;
import org.preuve.devices.telemetry.TelemetryReason;

/** Reads the messages of a window, or of a document that froze one. */
@Dependent
class ReadWindow {

  /** Messages in one proof. */
  static final int MOST = 20_000;

  /** Bytes of these messages: whoever looks at a proof makes the server read all of them. */
  static final long MOST_BYTES = 16L * 1024 * 1024;

  private final MessageRepository messages;
  private final Challenges challenges;

  @Inject
  ReadWindow(MessageRepository messages, Challenges challenges) {
    this.messages = messages;
    this.challenges = challenges;
  }

  /** At most {@link #MOST} + 1 messages, and none after the one that exceeds the bytes. */
  List<Sample> samples(Device device, Window window) {
    return Sample.of(
        messages.window(device.id(), window.from(), window.to(), MOST + 1, MOST_BYTES),
        device.pairedAt());
  }

  /** What was refused meanwhile. */
  Map<TelemetryReason, Integer> refused(String device, Window window) {
    return messages.refusedBetween(device, window.from(), window.to());
  }

  /** Challenges that were sent in a window, with what became of them, as they would be frozen. */
  ArrayNode challenges(Device device, Window window) {
    return FrozenChallenges.challenges(challenges.sent(device, window.from(), window.to()));
  }

  /** What a teacher witnessed in a window, as it would be frozen. */
  ArrayNode witnessed(Device device, Window window) {
    return FrozenChallenges.witnessed(challenges.witnessed(device, window.from(), window.to()));
  }

  /** What a window shows, as checks ask for it. */
  Observed observed(Device device, Window window, List<Sample> samples) {
    var asked = FrozenChallenges.read(challenges(device, window));
    return Observation.of(samples, device.level(), FrozenChallenges.asked(asked, samples));
  }

  /** What the document says, or what its messages show if it is an old one. */
  WindowSummary summary(ProofDocument document, Device device) {
    return document
        .summary()
        .orElseGet(() -> WindowSummary.of(Sample.of(frozen(document), device.pairedAt())));
  }

  /** Exactly the messages that the document names. */
  List<StoredMessage> frozen(ProofDocument document) {
    var found = new ArrayList<StoredMessage>(document.leaves());
    for (var range : document.ranges()) {
      found.addAll(
          messages.range(document.device(), range.bootcount(), range.first(), range.last()));
    }
    return found;
  }
}
