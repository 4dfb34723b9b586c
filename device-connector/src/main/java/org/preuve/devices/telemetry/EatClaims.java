package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_CHAIN;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_SEQUENCE;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_SUBJECT;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.preuve.devices.key.Base64Url;

/**
 * What one message says (EAT, RFC 9711).
 *
 * @param device {@code sub}
 * @param bootcount number of the boot, from 0
 * @param sequence {@code seq}, from 0 in each boot
 * @param uptime seconds since the boot
 * @param previous {@code prev}, SHA-256 of the message before; empty in the first of a boot
 * @param nonce {@code eat_nonce}, the beacon or challenge it answers; empty when there is none
 * @param records measurements
 */
public record EatClaims(
    String device,
    long bootcount,
    long sequence,
    long uptime,
    byte[] previous,
    String nonce,
    List<SenmlRecord> records) {

  /**
   * As far as every reader of JSON counts exactly (RFC 8259, section 6); a device that sends a
   * thousand messages a second would take 285,000 years.
   */
  private static final long LARGEST_COUNTER = (1L << 53) - 1;

  /** About a hundred years; a device that claims more has lost count. */
  private static final long LONGEST_UPTIME = 3_155_760_000L;

  static EatClaims of(JsonNode claims, MessageKind kind, String topicDevice) throws RefusedMessage {
    return of(claims, kind, topicDevice, LARGEST_COUNTER);
  }

  private static EatClaims of(JsonNode claims, MessageKind kind, String topicDevice, long largest)
      throws RefusedMessage {
    var subject = claims.path("sub");
    if (!subject.isTextual() || !subject.asText().equals(topicDevice)) {
      throw new RefusedMessage(TELEMETRY_SUBJECT);
    }
    var bootcount = counter(claims.path("bootcount"), largest, TELEMETRY_SEQUENCE);
    var sequence = counter(claims.path("seq"), largest, TELEMETRY_SEQUENCE);
    var uptime = uptime(claims);
    var previous = previous(claims.path("prev"), sequence);
    var nonce = nonce(claims, kind);
    var records = SenmlPack.read(claims.path("senml"), kind == MessageKind.TELEMETRY);
    return new EatClaims(topicDevice, bootcount, sequence, uptime, previous, nonce, records);
  }

  /**
   * Reads the claims of a message that was checked before it was stored; counters were not bounded
   * then.
   */
  public static EatClaims stored(SignedTelemetry message, MessageKind kind) {
    try {
      var device = message.claims().path("sub").asText();
      return of(message.claims(), kind, device, Long.MAX_VALUE);
    } catch (RefusedMessage impossible) {
      throw new IllegalStateException("stored message cannot be read", impossible);
    }
  }

  static long bootcount(JsonNode claims) throws RefusedMessage {
    return counter(claims.path("bootcount"), LARGEST_COUNTER, TELEMETRY_SEQUENCE);
  }

  static long sequence(JsonNode claims) throws RefusedMessage {
    return counter(claims.path("seq"), LARGEST_COUNTER, TELEMETRY_SEQUENCE);
  }

  static long uptime(JsonNode claims) throws RefusedMessage {
    return counter(claims.path("uptime"), LONGEST_UPTIME, TELEMETRY_TIME);
  }

  /** The same when {@code seq} cannot be read: then it may be the first of a boot. */
  static byte[] previous(JsonNode claims) throws RefusedMessage {
    var sequence = claims.path("seq");
    boolean later = sequence.isIntegralNumber() && !sequence.asText().equals("0");
    return previous(claims.path("prev"), later ? 1 : 0);
  }

  private static long counter(JsonNode value, long largest, TelemetryReason reason)
      throws RefusedMessage {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > largest) {
      throw new RefusedMessage(reason);
    }
    return value.longValue();
  }

  private static byte[] previous(JsonNode value, long sequence) throws RefusedMessage {
    if (value.isMissingNode() && sequence == 0) {
      return new byte[0];
    }
    return Base64Url.decode(value.asText())
        .filter(bytes -> value.isTextual() && bytes.length == 32)
        .orElseThrow(() -> new RefusedMessage(TELEMETRY_CHAIN));
  }

  static String nonce(JsonNode claims, MessageKind kind) throws RefusedMessage {
    var value = claims.path("eat_nonce");
    if (value.isMissingNode() && kind != MessageKind.RESPONSE) {
      return "";
    }
    var text = value.asText();
    if (!value.isTextual() || text.length() < 8 || text.length() > 88) { // RFC 9711, section 4.1
      throw new RefusedMessage(TELEMETRY_CHAIN);
    }
    return text;
  }
}
