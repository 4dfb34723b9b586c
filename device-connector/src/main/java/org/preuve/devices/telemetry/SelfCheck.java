package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_ALGORITHM;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_KEY;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_KIND;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_SIGNATURE;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_SUBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.key.Base64Url;
import org.preuve.devices.key.DeviceJwk;
import org.preuve.devices.key.KeyKind;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.telemetry.MessageReport.Line;
import org.preuve.devices.telemetry.MessageReport.Part;
import org.preuve.devices.telemetry.MessageReport.State;

/** Says of one message, claim by claim, what {@link TelemetryCheck} would refuse. */
public final class SelfCheck {

  private static final int LONGEST_VALUE = 120;

  private final Expected expected;
  private final List<Line> lines = new ArrayList<>();

  private SelfCheck(Expected expected) {
    this.expected = expected;
  }

  /**
   * What the message is compared with; what is empty is not compared.
   *
   * @param kind last level of the topic
   * @param device device id
   * @param keyId {@code kid}
   * @param before bytes of the message before
   */
  public record Expected(
      String kind,
      Optional<String> device,
      Optional<String> keyId,
      Optional<DeviceJwk> key,
      Optional<byte[]> before) {}

  /** Checks one message. */
  public static MessageReport of(byte[] message, Expected expected) {
    return new SelfCheck(expected).report(message);
  }

  private MessageReport report(byte[] message) {
    SignedTelemetry signed;
    try {
      signed = SignedTelemetry.split(message);
    } catch (RefusedMessage refused) {
      return unreadable(message, refused.reason());
    }
    right(Part.SIZE, Integer.toString(message.length));
    right(Part.FORM, "");
    right(Part.HEADER, "");
    algorithm(signed);
    keyId(signed);
    signature(signed);
    claims(signed);
    return new MessageReport(header(message), Optional.of(pretty(signed.claims())), lines);
  }

  private MessageReport unreadable(byte[] message, TelemetryReason reason) {
    switch (reason) {
      case TELEMETRY_SIZE -> lines.add(Line.wrong(Part.SIZE, reason, size(message)));
      case TELEMETRY_HEADER -> {
        right(Part.SIZE, size(message));
        lines.add(Line.wrong(Part.HEADER, reason, ""));
      }
      default -> {
        right(Part.SIZE, size(message));
        lines.add(Line.wrong(Part.FORM, reason, ""));
      }
    }
    return new MessageReport(header(message), Optional.empty(), lines);
  }

  private void algorithm(SignedTelemetry signed) {
    var name = signed.algorithm();
    boolean fits =
        expected.key().map(key -> key.kind().signsWith(name)).orElse(KeyKind.known(name));
    add(Part.ALGORITHM, fits, TELEMETRY_ALGORITHM, name);
  }

  private void keyId(SignedTelemetry signed) {
    compare(Part.KEY, expected.keyId(), signed.keyId(), TELEMETRY_KEY);
  }

  private void signature(SignedTelemetry signed) {
    if (expected.key().isEmpty()) {
      lines.add(Line.of(Part.SIGNATURE, State.NOT_CHECKED, ""));
    } else {
      add(Part.SIGNATURE, signed.genuine(expected.key().get()), TELEMETRY_SIGNATURE, "");
    }
  }

  private void claims(SignedTelemetry signed) {
    var claims = signed.claims();
    var kind = MessageKind.of(expected.kind());
    add(Part.KIND, kind.isPresent(), TELEMETRY_KIND, expected.kind());
    subject(claims.path("sub"));
    claim(Part.BOOTCOUNT, claims.path("bootcount"), () -> EatClaims.bootcount(claims));
    claim(Part.SEQUENCE, claims.path("seq"), () -> EatClaims.sequence(claims));
    claim(Part.UPTIME, claims.path("uptime"), () -> EatClaims.uptime(claims));
    claim(Part.PREVIOUS, claims.path("prev"), () -> EatClaims.previous(claims));
    chain(claims.path("prev"));
    kind.ifPresent(
        known -> {
          claim(Part.NONCE, claims.path("eat_nonce"), () -> EatClaims.nonce(claims, known));
          records(claims.path("senml"), known);
        });
  }

  private void subject(JsonNode subject) {
    if (subject.isTextual()) {
      compare(Part.SUBJECT, expected.device(), subject.asText(), TELEMETRY_SUBJECT);
    } else {
      lines.add(Line.wrong(Part.SUBJECT, TELEMETRY_SUBJECT, shown(subject)));
    }
  }

  /** The server takes a message whose hash is another's; a proof shows that one is missing. */
  private void chain(JsonNode previous) {
    if (expected.before().isEmpty() || !previous.isTextual()) {
      return;
    }
    var hash = Base64Url.encode(Sha256.of(expected.before().get()));
    boolean follows = hash.equals(previous.asText());
    lines.add(Line.of(Part.CHAIN, follows ? State.RIGHT : State.DOUBTFUL, hash));
  }

  private void records(JsonNode pack, MessageKind kind) {
    var required = kind == MessageKind.TELEMETRY;
    try {
      SenmlPack.read(pack, required);
      right(Part.RECORDS, Integer.toString(pack.size()));
    } catch (RefusedMessage refused) {
      lines.add(Line.wrong(Part.RECORDS, refused.reason(), firstWrong(pack)));
    }
  }

  /** The first record up to which the pack cannot be read, as it is written. */
  private static String firstWrong(JsonNode pack) {
    var upTo = JsonNodeFactory.instance.arrayNode();
    for (var record : pack) {
      upTo.add(record);
      try {
        SenmlPack.read(upTo, true);
      } catch (RefusedMessage wrong) {
        return upTo.size() + ": " + shown(record);
      }
    }
    return Integer.toString(pack.size());
  }

  /** Reads a claim or says why not. */
  @FunctionalInterface
  private interface Reading {
    Object read() throws RefusedMessage;
  }

  private void claim(Part part, JsonNode value, Reading reading) {
    try {
      reading.read();
      right(part, shown(value));
    } catch (RefusedMessage refused) {
      lines.add(Line.wrong(part, refused.reason(), shown(value)));
    }
  }

  private void compare(
      Part part, Optional<String> wanted, String found, TelemetryReason otherwise) {
    if (wanted.isEmpty()) {
      lines.add(Line.of(part, State.NOT_CHECKED, shorten(found)));
    } else {
      add(part, wanted.get().equals(found), otherwise, found);
    }
  }

  private void add(Part part, boolean right, TelemetryReason otherwise, String value) {
    lines.add(
        right ? Line.right(part, shorten(value)) : Line.wrong(part, otherwise, shorten(value)));
  }

  private void right(Part part, String value) {
    lines.add(Line.right(part, value));
  }

  private static String size(byte[] message) {
    return Integer.toString(message.length);
  }

  private static Optional<String> header(byte[] message) {
    return SignedTelemetry.header(message).map(SelfCheck::pretty);
  }

  private static String pretty(JsonNode json) {
    return json.toPrettyString();
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "" : shorten(value.toString());
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
