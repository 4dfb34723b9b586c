package org.preuve.devices.telemetry;

import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_FORMAT;
import static org.preuve.devices.telemetry.TelemetryReason.TELEMETRY_HEADER;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A COSE_Sign1 (RFC 9052, section 4.2) taken apart: tag 18, then four items. Everything that is
 * said must be signed, so the unprotected header is empty.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CoseSign1(byte[] header, byte[] payload, byte[] signature) {

  /** Tag 18 in its shortest form; no message in text begins so. */
  private static final int TAG = 0xd2;

  static final CBORFactory CBOR = new CBORFactory();

  /** Whether these bytes claim to be one. */
  static boolean begins(byte[] message) {
    return message.length > 0 && (message[0] & 0xff) == TAG;
  }

  /** Takes one apart. */
  static CoseSign1 read(byte[] message) throws RefusedMessage {
    if (!CborForm.strict(message)) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    try (var parser = CBOR.createParser(message)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new RefusedMessage(TELEMETRY_FORMAT);
      }
      var header = bytes(parser);
      empty(parser);
      var sign1 = new CoseSign1(header, bytes(parser), bytes(parser));
      if (parser.nextToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
        throw new RefusedMessage(TELEMETRY_FORMAT);
      }
      return sign1;
    } catch (IOException malformed) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
  }

  private static byte[] bytes(JsonParser parser) throws IOException, RefusedMessage {
    if (parser.nextToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    return parser.getBinaryValue();
  }

  private static void empty(JsonParser parser) throws IOException, RefusedMessage {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new RefusedMessage(TELEMETRY_FORMAT);
    }
    if (parser.nextToken() != JsonToken.END_OBJECT) {
      throw new RefusedMessage(TELEMETRY_HEADER);
    }
  }

  /** What is signed: Sig_structure without external data (RFC 9052, section 4.4). */
  byte[] signingInput() {
    var out = new ByteArrayOutputStream(payload.length + header.length + 32);
    try (var generator = CBOR.createGenerator(out)) {
      generator.writeStartArray(null, 4);
      generator.writeString("Signature1");
      generator.writeBinary(header);
      generator.writeBinary(new byte[0]);
      generator.writeBinary(payload);
      generator.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
