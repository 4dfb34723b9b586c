package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_FORMAT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.key.Base64Url;

/**
 * Reads a map of CBOR (RFC 8949) as the JSON that says the same, so that one set of rules is
 * enough: integers become the names that they stand for, byte strings base64url. No name twice, at
 * most 8 levels, texts of at most 4,096 characters.
 */
final class CborReader {

  private static final int MOST_LEVELS = 8;
  private static final int LONGEST = 4_096;
  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private final JsonParser parser;

  private CborReader(JsonParser parser) {
    this.parser = parser;
  }

  /** The map that these bytes are, and nothing after it. */
  static ObjectNode map(byte[] cbor, Map<String, CborLabel> labels) throws RefusedMessage {
    if (!CborForm.strict(cbor)) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    try (var parser = CoseSign1.CBOR.createParser(cbor)) {
      var reader = new CborReader(parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedMessage(TELEMETRY_FORMAT);
      }
      var map = reader.map(labels, 1);
      if (parser.nextToken() != null) {
        throw new RefusedMessage(TELEMETRY_FORMAT);
      }
      return map;
    } catch (IOException malformed) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
  }

  private ObjectNode map(Map<String, CborLabel> labels, int level)
      throws IOException, RefusedMessage {
    var map = JSON.objectNode();
    for (var token = parser.nextToken();
        token == JsonToken.FIELD_NAME;
        token = parser.nextToken()) {
      var written = parser.currentName();
      var label = labels.get(written);
      var name = label == null ? other(written) : label.name();
      if (map.has(name)) {
        throw new RefusedMessage(TELEMETRY_FORMAT);
      }
      map.set(name, value(parser.nextToken(), label, level + 1));
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    return map;
  }

  /** A text may not stand for what an integer stands for. */
  private static String other(String written) throws RefusedMessage {
    if (CborLabel.taken(written)) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    return written;
  }

  private JsonNode value(@Nullable JsonToken token, @Nullable CborLabel label, int level)
      throws IOException, RefusedMessage {
    if (token == null
        || level > MOST_LEVELS
        || (label != null && label.binary() != (token == JsonToken.VALUE_EMBEDDED_OBJECT))) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    return switch (token) {
      case START_OBJECT -> map(CborLabel.RECORD, level);
      case START_ARRAY -> array(level);
      case VALUE_EMBEDDED_OBJECT -> JSON.textNode(Base64Url.encode(parser.getBinaryValue()));
      case VALUE_STRING -> JSON.textNode(text(parser.getText()));
      case VALUE_NUMBER_INT -> JSON.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> JSON.booleanNode(true);
      case VALUE_FALSE -> JSON.booleanNode(false);
      case VALUE_NULL -> JSON.nullNode();
      default -> throw new RefusedMessage(TELEMETRY_FORMAT);
    };
  }

  private JsonNode array(int level) throws IOException, RefusedMessage {
    var array = JSON.arrayNode();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      array.add(value(token, null, level + 1));
    }
    return array;
  }

  /** The shortest decimal that is this number: a float of 4 bytes is not made longer. */
  private JsonNode number() throws IOException {
    if (parser.getNumberType() == JsonParser.NumberType.FLOAT) {
      var value = parser.getFloatValue();
      return Float.isFinite(value)
          ? JSON.numberNode(new BigDecimal(Float.toString(value)))
          : JSON.numberNode(value);
    }
    if (parser.getNumberType() == JsonParser.NumberType.BIG_DECIMAL) {
      return JSON.numberNode(parser.getDecimalValue());
    }
    return JSON.numberNode(parser.getDoubleValue());
  }

  private static String text(String text) throws RefusedMessage {
    if (text.length() > LONGEST) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    return text;
  }
}
