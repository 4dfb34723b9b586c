package org.preuve.demo.tour;

import com.apicatalog.multibase.Multibase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Reads a Bitstring Status List (version 1.0, section 3.2). */
final class StatusList {

  private static final int SHORTEST_BYTES = 131_072 / 8;
  private static final int LONGEST_BYTES = 16 * 1024 * 1024;

  private StatusList() {}

  /** Whether the bit of that entry is set. */
  static boolean set(JsonNode list, int index) {
    String encoded = list.path("credentialSubject").path("encodedList").asText();
    byte[] bits = unzip(Multibase.BASE_64_URL.decode(encoded));
    Broken.unless(bits.length >= SHORTEST_BYTES, "the status list is too short");
    Broken.unless(index >= 0 && index < bits.length * 8, "the status list has no such entry");
    return (bits[index / 8] & (0x80 >> (index % 8))) != 0;
  }

  private static byte[] unzip(byte[] zipped) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readNBytes(LONGEST_BYTES);
    } catch (IOException e) {
      throw new Broken("the status list cannot be unpacked");
    }
  }
}
