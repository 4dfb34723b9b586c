package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_ALGORITHM;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_DEVICE;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_FAULT;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_KEY;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_KIND;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_REVOKED;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_SIGNATURE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.telemetry.TelemetryOutcome.Accepted;
import org.preuve.devices.telemetry.TelemetryOutcome.Refused;
import org.preuve.web.base.LoggedFault;

/**
 * Decides whether a message is genuine and well formed. Cheap reasons come before the signature.
 */
final class TelemetryCheck {

  private static final Logger LOG = Logger.getLogger(TelemetryCheck.class.getName());

  private TelemetryCheck() {}

  /**
   * Checks one message.
   *
   * @param device name in the topic, which the broker has tied to the connection
   * @param kind last level of the topic
   * @param known null if no such device is paired
   */
  static TelemetryOutcome check(
      String device, String kind, byte[] message, @Nullable KnownDevice known) {
    if (known == null) {
      return new Refused(TELEMETRY_DEVICE, -1, -1, false);
    }
    if (known.revoked()) {
      return new Refused(TELEMETRY_REVOKED, -1, -1, false);
    }
    try {
      return checkSigned(device, kind, SignedTelemetry.split(message), known);
    } catch (RefusedMessage refused) {
      return new Refused(refused.reason(), -1, -1, false);
    } catch (RuntimeException | StackOverflowError fault) { // ours, but no other message may wait
      LoggedFault.warn(LOG, "a message of " + device + " could not be handled", fault);
      return new Refused(TELEMETRY_FAULT, -1, -1, false);
    }
  }

  private static TelemetryOutcome checkSigned(
      String device, String kind, SignedTelemetry message, KnownDevice known) {
    var signed = false;
    try {
      checkKey(message, known);
      signed = true;
      var messageKind = MessageKind.of(kind).orElseThrow(() -> new RefusedMessage(TELEMETRY_KIND));
      return new Accepted(EatClaims.of(message.claims(), messageKind, device));
    } catch (RefusedMessage refused) {
      return new Refused(
          refused.reason(),
          claimed(message.claims(), "bootcount"),
          claimed(message.claims(), "seq"),
          signed);
    }
  }

  private static void checkKey(SignedTelemetry message, KnownDevice known) throws RefusedMessage {
    if (!known.key().kind().signsWith(message.algorithm())) { // RFC 8725, section 3.1
      throw new RefusedMessage(TELEMETRY_ALGORITHM);
    }
    if (!known.keyId().equals(message.keyId())) {
      throw new RefusedMessage(TELEMETRY_KEY);
    }
    if (!message.genuine(known.key())) {
      throw new RefusedMessage(TELEMETRY_SIGNATURE);
    }
  }

  private static long claimed(JsonNode claims, String name) {
    var value = claims.path(name);
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? value.longValue()
        : -1;
  }
}
