package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_FIELD;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_FORMAT;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_NAME;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_NUMBER;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_RECORDS;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_TIME;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a SenML pack (RFC 8428), at most 100 records, and resolves its base fields. */
final class SenmlPack {

  private static final int MOST_RECORDS = 100;
  private static final BigDecimal OLDEST = BigDecimal.valueOf(-86_400);
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9:./_-]{0,63}"); // section 4.5.1
  private static final Set<String> VALUES = Set.of("v", "vs", "vb", "vd");

  private String baseName = "";
  private String baseUnit = "";
  private BigDecimal baseTime = BigDecimal.ZERO;
  private BigDecimal baseValue = BigDecimal.ZERO;

  private SenmlPack() {}

  static List<SenmlRecord> read(JsonNode pack, boolean required) throws RefusedMessage {
    if (pack.isMissingNode() && !required) {
      return List.of();
    }
    if (!pack.isArray() || pack.isEmpty() || pack.size() > MOST_RECORDS) {
      throw new RefusedMessage(TELEMETRY_RECORDS);
    }
    var reader = new SenmlPack();
    var records = new ArrayList<SenmlRecord>(pack.size());
    for (var record : pack) {
      records.add(reader.resolve(record));
    }
    return List.copyOf(records);
  }

  private SenmlRecord resolve(JsonNode record) throws RefusedMessage {
    if (!record.isObject()) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    checkFields(record);
    checkVersion(record);
    baseName = text(record, "bn", baseName, TELEMETRY_NAME);
    baseUnit = text(record, "bu", baseUnit, TELEMETRY_FORMAT);
    baseTime = number(record, "bt", baseTime, TELEMETRY_TIME);
    baseValue = number(record, "bv", baseValue, TELEMETRY_VALUE);
    var name = baseName + text(record, "n", "", TELEMETRY_NAME);
    if (!NAME.matcher(name).matches()) {
      throw new RefusedMessage(TELEMETRY_NAME);
    }
    var unit = text(record, "u", baseUnit, TELEMETRY_FORMAT);
    return new SenmlRecord(name, unit, value(record), record.has("v"), seconds(record));
  }

  /** Section 4.4: a field ending in {@code _} must be understood; this reader understands none. */
  private static void checkFields(JsonNode record) throws RefusedMessage {
    var values = 0;
    for (Iterator<String> names = record.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (name.endsWith("_")) {
        throw new RefusedMessage(TELEMETRY_FIELD);
      }
      values += VALUES.contains(name) ? 1 : 0;
    }
    if (values != 1) { // section 4.2: one value field
      throw new RefusedMessage(TELEMETRY_VALUE);
    }
  }

  /** Section 4.3: what is written in a later version may mean something else. */
  private static void checkVersion(JsonNode record) throws RefusedMessage {
    var version = record.path("bver");
    boolean known = version.isIntegralNumber() && version.canConvertToInt();
    if (!version.isMissingNode() && (!known || version.intValue() < 1 || version.intValue() > 10)) {
      throw new RefusedMessage(TELEMETRY_FIELD);
    }
  }

  private String value(JsonNode record) throws RefusedMessage {
    if (record.has("v")) {
      var sum = number(record, "v", BigDecimal.ZERO, TELEMETRY_VALUE).add(baseValue);
      if (!Double.isFinite(sum.doubleValue())) { // each alone may be finite
        throw new RefusedMessage(TELEMETRY_NUMBER);
      }
      return sum.toPlainString();
    }
    if (record.has("vb")) {
      var value = record.get("vb");
      if (!value.isBoolean()) {
        throw new RefusedMessage(TELEMETRY_VALUE);
      }
      return value.asText();
    }
    return text(record, record.has("vs") ? "vs" : "vd", "", TELEMETRY_VALUE);
  }

  /** A device without a clock can only say how long ago: relative times, a day back at most. */
  private BigDecimal seconds(JsonNode record) throws RefusedMessage {
    var seconds = baseTime.add(number(record, "t", BigDecimal.ZERO, TELEMETRY_TIME));
    if (seconds.signum() > 0 || seconds.compareTo(OLDEST) < 0) {
      throw new RefusedMessage(TELEMETRY_TIME);
    }
    return seconds;
  }

  private static String text(JsonNode record, String field, String absent, TelemetryReason reason)
      throws RefusedMessage {
    var value = record.path(field);
    if (value.isMissingNode()) {
      return absent;
    }
    if (!value.isTextual()) {
      throw new RefusedMessage(reason);
    }
    return value.asText();
  }

  private static BigDecimal number(
      JsonNode record, String field, BigDecimal absent, TelemetryReason reason)
      throws RefusedMessage {
    var value = record.path(field);
    if (value.isMissingNode()) {
      return absent;
    }
    if (!value.isNumber()) {
      throw new RefusedMessage(reason);
    }
    // 1e999 is exact here and infinite for everybody else; 1e-999 would be 1,000 digits long in
    // plain notation
    if (!Double.isFinite(value.doubleValue())
        || Math.abs((long) value.decimalValue().scale()) > 330) {
      throw new RefusedMessage(TELEMETRY_NUMBER);
    }
    return value.decimalValue();
  }
}
