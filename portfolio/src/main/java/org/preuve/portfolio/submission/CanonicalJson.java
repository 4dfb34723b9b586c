package org.preuve.portfolio.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON as RFC 8785 writes it. */
final class CanonicalJson {

  private static final JsonMapper JSON = new JsonMapper();

  private CanonicalJson() {}

  static byte[] bytes(JsonNode node) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsBytes(node)).getEncodedUTF8();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
