package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.pairing.PairingReason;
import org.preuve.devices.telemetry.MessageReport.State;
import org.preuve.devices.telemetry.SelfCheck;
import org.preuve.devices.telemetry.TelemetryReason;

/** {@code docs/devices}: what is said to people who build devices is what the code does. */
class DeviceDocumentsTest {

  private static final Path FOLDER = Path.of("../docs/devices");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What claims alone cannot show, and what the schema says otherwise than in one claim. */
  private static final Set<String> BEYOND_THE_SCHEMA =
      Set.of("another device's name inside", "an answer without a nonce");

  private static final Set<String> OF_CLAIMS =
      Set.of(
          "TELEMETRY_SEQUENCE",
          "TELEMETRY_TIME",
          "TELEMETRY_NAME",
          "TELEMETRY_VALUE",
          "TELEMETRY_RECORDS",
          "TELEMETRY_FIELD",
          "TELEMETRY_CHAIN");

  static Stream<Arguments> vectors() throws IOException {
    var file = JSON.readTree(FOLDER.resolve("vectors.json").toFile());
    return StreamSupport.stream(file.path("vectors").spliterator(), false)
        .filter(vector -> vector.path("encoding").isMissingNode()) // the schema is of JSON
        .filter(vector -> decided(vector.path("verdict").asText()))
        .filter(vector -> !BEYOND_THE_SCHEMA.contains(vector.path("name").asText()))
        .map(vector -> Arguments.of(vector.path("name").asText(), vector));
  }

  private static boolean decided(String verdict) {
    return verdict.equals("ACCEPTED") || OF_CLAIMS.contains(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void the_schema_takes_what_the_server_takes(String name, JsonNode vector) throws IOException {
    var payload = vector.path("message").asText().split("\\.")[1];
    var claims = JSON.readTree(Base64.getUrlDecoder().decode(payload));

    var found = schema().validate(claims);

    assertThat(found.isEmpty())
        .as(name + ": " + found)
        .isEqualTo(vector.path("verdict").asText().equals("ACCEPTED"));
  }

  @Test
  void the_reference_names_every_code_and_none_that_does_not_exist() throws IOException {
    var text = Files.readString(FOLDER.resolve("reference.md"));
    var codes =
        Stream.concat(
                Arrays.stream(TelemetryReason.values()), Arrays.stream(PairingReason.values()))
            .map(Enum::name)
            .toList();

    var named =
        Pattern.compile("`((?:TELEMETRY|PAIR)_[A-Z_]+)`")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(named).containsAll(codes);
    assertThat(codes).containsAll(named);
  }

  @Test
  void the_flow_of_node_red_publishes_what_the_server_takes() throws Exception {
    var file = JSON.readTree(FOLDER.resolve("vectors.json").toFile());
    var before = Optional.<byte[]>empty();
    var lines = published();

    assertThat(lines).hasSize(4);
    for (var line : lines) {
      var sent = JSON.readTree(line);
      var levels = sent.path("topic").asText().split("/");
      var message = sent.path("payload").asText().getBytes(StandardCharsets.US_ASCII);
      var expected =
          new SelfCheck.Expected(
              levels[4],
              Optional.of(levels[2]),
              Optional.of(file.path("kid").asText()),
              DeviceJwk.read(file.path("jwk")),
              before);
      assertThat(SelfCheck.of(message, expected).verdict()).as(line).isEqualTo(State.RIGHT);
      before = Optional.of(message);
    }
  }

  private static List<String> published() throws Exception {
    var command = List.of("node", FOLDER.resolve("clients/node-red/check-flow.mjs").toString());
    try {
      var flow = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var out = flow.inputReader()) {
        var lines = out.lines().toList();
        assertThat(flow.waitFor()).as(lines.toString()).isZero();
        return lines;
      }
    } catch (IOException missing) {
      return abort("not run: no Node.js here");
    }
  }

  @Test
  void every_link_leads_to_a_file() throws IOException {
    try (var pages = Files.list(FOLDER)) {
      for (var page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
        var links =
            Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(page)).results().toList();
        assertThat(links).as(page.toString()).isNotEmpty();
        assertThat(links)
            .allSatisfy(
                link -> assertThat(FOLDER.resolve(link.group(1))).as(page.toString()).exists());
      }
    }
  }

  @Test
  void the_schema_of_a_challenge_takes_the_one_beside_the_vectors() throws IOException {
    var challenge = JSON.readTree(FOLDER.resolve("vectors.json").toFile()).path("challenge");
    var schema = schema("challenge.schema.json");

    assertThat(schema.validate(challenge.path("message"))).isEmpty();
    assertThat(schema.validate(JSON.readTree("{\"nonce\":\"short\",\"number\":1,\"of\":1}")))
        .isNotEmpty();
  }

  private static JsonSchema schema() throws IOException {
    return schema("claims.schema.json");
  }

  private static JsonSchema schema(String name) throws IOException {
    var text = Files.readString(FOLDER.resolve(name));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }
}
