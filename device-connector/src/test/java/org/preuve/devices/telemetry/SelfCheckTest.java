package org.preuve.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.telemetry.MessageReport.Line;
import org.preuve.devices.telemetry.MessageReport.Part;
import org.preuve.devices.telemetry.MessageReport.State;

class SelfCheckTest {

  private static final String GOOD =
      "{\"sub\":\""
          + FakeDevice.ID
          + "\",\"bootcount\":1,\"seq\":0,\"uptime\":5,\"senml\":[{\"n\":\"temp\",\"v\":20}]}";

  private final FakeDevice device = FakeDevice.withEd25519();

  @Test
  void names_every_fault_at_once() {
    var claims =
        "{\"sub\":\"d2\",\"bootcount\":\"1\",\"seq\":4,\"uptime\":-1,"
            + "\"senml\":[{\"n\":\"temp\",\"v\":20},{\"n\":\"a b\",\"v\":1}]}";

    var report = check(claims, "t", Optional.empty());

    assertThat(report.lines().stream().filter(line -> line.state() == State.WRONG))
        .extracting(Line::part, line -> line.reason().orElseThrow().name(), Line::value)
        .containsExactly(
            tuple(Part.SUBJECT, "TELEMETRY_SUBJECT", "d2"),
            tuple(Part.BOOTCOUNT, "TELEMETRY_SEQUENCE", "\"1\""),
            tuple(Part.UPTIME, "TELEMETRY_TIME", "-1"),
            tuple(Part.PREVIOUS, "TELEMETRY_CHAIN", ""),
            tuple(Part.RECORDS, "TELEMETRY_NAME", "2: {\"n\":\"a b\",\"v\":1}"));
    assertThat(report.verdict()).isEqualTo(State.WRONG);
  }

  @Test
  void says_what_it_did_not_compare() {
    var message = device.sign(GOOD);
    var report =
        SelfCheck.of(
            message,
            new SelfCheck.Expected(
                "t", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

    assertThat(report.lines().stream().filter(line -> line.state() == State.NOT_CHECKED))
        .extracting(Line::part)
        .containsExactly(Part.KEY, Part.SIGNATURE, Part.SUBJECT);
    assertThat(report.verdict()).isEqualTo(State.NOT_CHECKED);
    assertThat(report.refusal()).isEmpty();
  }

  @Test
  void compares_with_the_message_before() {
    var before = device.sign(GOOD);
    var hash = Base64Url.encode(Sha256.of(before));
    var next = GOOD.replace("\"seq\":0", "\"seq\":1,\"prev\":\"" + hash + "\"");
    var other = "x".getBytes(StandardCharsets.US_ASCII);

    assertThat(check(next, "t", Optional.of(before)).verdict()).isEqualTo(State.RIGHT);
    assertThat(check(next, "t", Optional.of(other)).verdict()).isEqualTo(State.DOUBTFUL);
    assertThat(check(next, "t", Optional.of(other)).refusal()).isEmpty();
  }

  private MessageReport check(String claims, String kind, Optional<byte[]> before) {
    return SelfCheck.of(
        device.sign(claims),
        new SelfCheck.Expected(
            kind,
            Optional.of(FakeDevice.ID),
            Optional.of(FakeDevice.ID + "-1"),
            Optional.of(device.jwk()),
            before));
  }
}
