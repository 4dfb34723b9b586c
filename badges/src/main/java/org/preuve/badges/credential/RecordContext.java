package org.preuve.badges.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The vocabulary of CLR 2.0.1: that of 2.0 with what came to it. Only 2.0 is published under a
 * licence that names itself; what differs are two terms and one address.
 */
final class RecordContext {

  private static final String RECORDS = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#";
  private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";

  private RecordContext() {}

  /**
   * As bytes.
   *
   * @param first the vocabulary of 2.0
   */
  static byte[] later(byte[] first) {
    try {
      var document = new ObjectMapper().readTree(first);
      var subject = (ObjectNode) document.at("/@context/ClrSubject/@context");
      subject.put("obi", OPEN_BADGES);
      subject
          .putObject("identifier")
          .put("@id", RECORDS + "identifier-1")
          .put("@type", "obi:Identifier")
          .put("@container", "@set");
      ((ObjectNode) document.at("/@context/ClrCredential/@context"))
          .putObject("partial")
          .put("@id", RECORDS + "partial")
          .put("@type", "xsd:boolean");
      return document.toString().getBytes(UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
