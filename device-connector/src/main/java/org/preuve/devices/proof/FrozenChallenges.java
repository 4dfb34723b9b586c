package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.challenge.Challenge;
import org.preuve.devices.challenge.ChallengeState;
import org.preuve.devices.challenge.Witness;
import org.preuve.devices.challenge.WitnessKind;
import org.preuve.devices.check.Observed.Answered;
import org.preuve.devices.check.Observed.Asked;
import org.preuve.devices.telemetry.MessageKind;

/** Challenges and witnesses of a window, as they stand in the document of its proof. */
final class FrozenChallenges {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private FrozenChallenges() {}

  /** One challenge as frozen. */
  record Kept(
      String nonce, int number, Instant sent, ChallengeState state, Optional<Duration> latency) {}

  /** What a teacher saw, without name and words: a proof may be public. */
  record Seen(WitnessKind kind, Instant at) {}

  static ArrayNode challenges(List<Challenge> challenges) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var challenge : challenges) {
      var node = all.addObject().put("nonce", challenge.nonce()).put("number", challenge.number());
      node.put("sent", Objects.requireNonNull(challenge.sentAt()).toString());
      node.put("state", challenge.state().name());
      answer(node, challenge);
    }
    return all;
  }

  private static void answer(ObjectNode node, Challenge challenge) {
    var latency = challenge.latency();
    if (latency != null) {
      node.put("latencyMicros", Long.toString(latency.toNanos() / 1000));
    }
    if (challenge.sequence() >= 0) {
      node.put("bootcount", Long.toString(challenge.bootcount()));
      node.put("seq", Long.toString(challenge.sequence()));
    }
  }

  static ArrayNode witnessed(List<Witness> witnessed) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var one : witnessed) {
      all.addObject().put("kind", one.kind().name()).put("at", one.at().toString());
    }
    return all;
  }

  /** The challenges of a frozen document. */
  static List<Kept> read(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false).map(FrozenChallenges::kept).toList();
  }

  /** The witnesses of a frozen document. */
  static List<Seen> seen(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(
            node ->
                new Seen(
                    WitnessKind.valueOf(node.get("kind").asText()),
                    Instant.parse(node.get("at").asText())))
        .toList();
  }

  private static Kept kept(JsonNode node) {
    return new Kept(
        node.get("nonce").asText(),
        node.get("number").asInt(),
        Instant.parse(node.get("sent").asText()),
        ChallengeState.valueOf(node.get("state").asText()),
        Optional.ofNullable(node.get("latencyMicros"))
            .map(micros -> Duration.ofNanos(Long.parseLong(micros.asText()) * 1000)));
  }

  /** As checks ask: in time only with the signed answer among the messages. */
  static List<Asked> asked(List<Kept> challenges, List<Sample> samples) {
    var answers =
        samples.stream()
            .filter(sample -> sample.message().kind() == MessageKind.RESPONSE)
            .map(sample -> sample.claims().nonce())
            .collect(Collectors.toSet());
    return challenges.stream().map(challenge -> asked(challenge, answers)).toList();
  }

  private static Asked asked(Kept challenge, Set<String> answers) {
    var until = challenge.sent().plus(later(challenge.latency().orElse(null)));
    return new Asked(challenge.sent(), until, answered(challenge, answers));
  }

  private static Duration later(@Nullable Duration latency) {
    return latency != null && latency.compareTo(LIMIT) > 0 ? latency : LIMIT;
  }

  private static Answered answered(Kept challenge, Set<String> answers) {
    return switch (challenge.state()) {
      case IN_TIME ->
          answers.contains(challenge.nonce()) ? Answered.IN_TIME : Answered.NOT_MEASURED;
      case LATE -> Answered.LATE;
      case UNANSWERED -> Answered.UNANSWERED;
      case NOT_MEASURED -> Answered.NOT_MEASURED;
      case WAITING, HANDED, SENT -> Answered.OPEN;
    };
  }
}
