package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceKey;
import org.preuve.devices.telemetry.TelemetryReason;
import org.preuve.web.tlog.MerkleTree;

/**
 * The document that is frozen, canonical JSON (RFC 8785): which key, which messages, what they
 * show, and the root of the Merkle tree over their bytes. It holds no name of a person.
 */
record ProofDocument(JsonNode tree, String json) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The document of some samples, at least one. */
  static ProofDocument of(
      String id,
      Device device,
      DeviceKey key,
      Window window,
      List<Sample> samples,
      Map<TelemetryReason, Integer> refused,
      ArrayNode challenges,
      ArrayNode witnessed,
      ObjectNode checks,
      FrozenOwners owners) {
    var tree = JSON.createObjectNode();
    tree.put("type", "preuve-telemetry-1")
        .put("id", id)
        .put("device", device.id())
        .put("kid", key.keyId());
    tree.set("jwk", parse(key.jwk().json()));
    tree.put("thumbprint", key.jwk().thumbprint()).put("level", device.level().name());
    tree.put("model", device.model()).put("software", device.software());
    owners.write(tree);
    tree.putObject("window")
        .put("from", window.from().toString())
        .put("to", window.to().toString());
    summary(tree, WindowSummary.of(samples));
    var counts = tree.putObject("refused");
    refused.forEach((reason, count) -> counts.put(reason.name(), count));
    var ranges = tree.putArray("ranges");
    // numbers beyond 2^53 are not exact in canonical JSON: counters are strings
    MessageRange.of(samples)
        .forEach(
            r ->
                ranges
                    .addArray()
                    .add(text(r.bootcount()))
                    .add(text(r.first()))
                    .add(text(r.last())));
    tree.set("challenges", challenges);
    tree.set("witnessed", witnessed);
    tree.set("checks", checks);
    tree.put("leaves", samples.size());
    var leaves =
        samples.stream().map(sample -> MerkleTree.leaf(sample.message().message())).toList();
    tree.put("merkleRoot", HexFormat.of().formatHex(MerkleTree.root(leaves)));
    return read(tree.toString());
  }

  /** Reads a stored document. */
  static ProofDocument read(String json) {
    try {
      return new ProofDocument(parse(json), new JsonCanonicalizer(json).getEncodedString());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  String device() {
    return tree.get("device").asText();
  }

  String keyId() {
    return tree.get("kid").asText();
  }

  DeviceJwk key() {
    return DeviceJwk.read(tree.get("jwk")).orElseThrow();
  }

  AssuranceLevel level() {
    return AssuranceLevel.valueOf(tree.get("level").asText());
  }

  String model() {
    return tree.get("model").asText();
  }

  String software() {
    return tree.get("software").asText();
  }

  Window window() {
    var window = tree.get("window");
    return new Window(
        Instant.parse(window.get("from").asText()), Instant.parse(window.get("to").asText()));
  }

  int leaves() {
    return tree.get("leaves").asInt();
  }

  String merkleRoot() {
    return tree.get("merkleRoot").asText();
  }

  Map<TelemetryReason, Integer> refused() {
    var refused = new TreeMap<TelemetryReason, Integer>();
    tree.get("refused")
        .fields()
        .forEachRemaining(
            e -> refused.put(TelemetryReason.valueOf(e.getKey()), e.getValue().asInt()));
    return refused;
  }

  List<MessageRange> ranges() {
    var ranges = new ArrayList<MessageRange>();
    for (var range : tree.get("ranges")) {
      ranges.add(new MessageRange(number(range, 0), number(range, 1), number(range, 2)));
    }
    return ranges;
  }

  /** Challenges that were sent in the window; none in a proof from before there were any. */
  List<FrozenChallenges.Kept> challenges() {
    return FrozenChallenges.read(tree.path("challenges"));
  }

  /** What a teacher witnessed in the window. */
  List<FrozenChallenges.Seen> witnessed() {
    return FrozenChallenges.seen(tree.path("witnessed"));
  }

  /** Pseudonyms of the owners; none where the device had one. */
  List<String> owners() {
    return FrozenOwners.read(tree);
  }

  /** Pseudonym of the owner who froze the window; empty where there is one owner. */
  String attachedBy() {
    return tree.path("attachedBy").asText();
  }

  /** What it was held against; empty if it was frozen before there were checks. */
  Optional<JsonNode> checks() {
    return Optional.ofNullable(tree.get("checks"));
  }

  /** Empty if it was frozen before all times of a window were compared with the server's. */
  Optional<WindowSummary> summary() {
    return tree.path("times").has("lateMillis") ? Optional.of(frozenSummary()) : Optional.empty();
  }

  private WindowSummary frozenSummary() {
    var gaps = new ArrayList<Gap>();
    for (var gap : tree.get("gaps")) {
      gaps.add(
          new Gap(
              instant(gap, "from"),
              instant(gap, "to"),
              Long.parseLong(gap.get("missing").asText()),
              gap.get("restart").asBoolean()));
    }
    var counts = tree.get("counts");
    var times = tree.get("times");
    return new WindowSummary(
        counts.get("messages").asInt(),
        counts.get("measurements").asInt(),
        instant(tree, "first"),
        instant(tree, "last"),
        Duration.ofMillis(tree.get("intervalMillis").asLong()),
        List.copyOf(gaps),
        counts.get("gaps").asInt(),
        Long.parseLong(counts.get("missing").asText()),
        counts.get("brokenLinks").asInt(),
        new TimeCheck(
            Duration.ofSeconds(Long.parseLong(times.get("measuredSeconds").asText())),
            Duration.ofMillis(Long.parseLong(times.get("receivedMillis").asText())),
            Duration.ofMillis(Long.parseLong(times.get("lateMillis").asText())),
            times.get("contradictedBoots").asInt(),
            times.get("inventedNonces").asInt(),
            times.path("forgottenNonces").asInt()));
  }

  private static void summary(ObjectNode tree, WindowSummary summary) {
    tree.put("first", summary.first().toString()).put("last", summary.last().toString());
    tree.put("intervalMillis", summary.interval().toMillis());
    tree.putObject("counts")
        .put("messages", summary.messages())
        .put("measurements", summary.measurements())
        .put("brokenLinks", summary.brokenLinks())
        .put("gaps", summary.gapCount())
        .put("missing", text(summary.missing()));
    tree.putObject("times")
        .put("measuredSeconds", text(summary.times().measured().toSeconds()))
        .put("receivedMillis", text(summary.times().received().toMillis()))
        .put("lateMillis", text(summary.times().late().toMillis()))
        .put("contradictedBoots", summary.times().contradictedBoots())
        .put("inventedNonces", summary.times().inventedNonces())
        .put("forgottenNonces", summary.times().forgottenNonces())
        .put("outcome", summary.times().outcome().name());
    var gaps = tree.putArray("gaps");
    for (var gap : summary.gaps()) {
      gaps.addObject()
          .put("from", gap.from().toString())
          .put("to", gap.to().toString())
          .put("missing", text(gap.missing()))
          .put("restart", gap.restart());
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static Instant instant(JsonNode node, String name) {
    return Instant.parse(node.get(name).asText());
  }

  private static long number(JsonNode range, int index) {
    return Long.parseLong(range.get(index).asText());
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
