package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.telemetry.MessageReport.State;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;

/** {@code docs/devices/vectors.json}: what people who build devices check their own code with. */
class DocumentedVectorsTest {

  private static final JsonNode FILE = read();

  static Stream<Arguments> vectors() {
    return StreamSupport.stream(FILE.path("vectors").spliterator(), false)
        .map(vector -> Arguments.of(vector.path("name").asText(), vector));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void get_the_verdict_that_they_name(String name, JsonNode vector) {
    var levels = vector.path("topic").asText().split("/");
    var known =
        new KnownDevice(
            FILE.path("kid").asText(), DeviceJwk.read(FILE.path("jwk")).orElseThrow(), false);

    var outcome = TelemetryCheck.check(levels[2], levels[4], message(vector), known);

    var verdict = outcome instanceof Refused refused ? refused.reason().name() : "ACCEPTED";
    assertThat(verdict).as(name).isEqualTo(vector.path("verdict").asText());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void get_the_same_verdict_from_the_self_check(String name, JsonNode vector) {
    var levels = vector.path("topic").asText().split("/");
    var expected =
        new SelfCheck.Expected(
            levels[4],
            Optional.of(levels[2]),
            Optional.of(FILE.path("kid").asText()),
            DeviceJwk.read(FILE.path("jwk")),
            Optional.empty());

    var report = SelfCheck.of(message(vector), expected);

    var verdict = report.refusal().map(Enum::name).orElse("ACCEPTED");
    assertThat(verdict).as(name).isEqualTo(vector.path("verdict").asText());
    assertThat(report.verdict()).isEqualTo(verdict.equals("ACCEPTED") ? State.RIGHT : State.WRONG);
  }

  @Test
  void are_enough_to_check_a_device_with() {
    assertThat(vectors()).hasSizeGreaterThan(53);
  }

  /** As it is published. */
  private static byte[] message(JsonNode vector) {
    var text = vector.path("message").asText();
    return vector.path("encoding").asText().equals("base64url")
        ? Base64Url.decode(text).orElseThrow()
        : text.getBytes(StandardCharsets.US_ASCII);
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(Path.of("../docs/devices/vectors.json").toFile());
    } catch (IOException unreadable) {
      throw new ExceptionInInitializerError(unreadable);
    }
  }
}
