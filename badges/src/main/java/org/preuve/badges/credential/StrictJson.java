package org.preuve.badges.credential;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one gate for JSON that others wrote: UTF-8, one object, no duplicate names, nothing after it,
 * at most {@value #MAX_BYTES} bytes, {@value #MAX_DEPTH} levels, no null and no number that a
 * double cannot hold.
 */
public final class StrictJson {

  /** Largest document read, in bytes. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_LENGTH = 40;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .maxDocumentLength(MAX_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /** The object, or empty where the gate refuses the bytes. */
  public static Optional<ObjectNode> object(byte[] json) {
    if (json.length > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return MAPPER.readTree(text) instanceof ObjectNode object && plain(object)
          ? Optional.of(object)
          : Optional.empty();
    } catch (CharacterCodingException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A document of our own, as an ordered tree to fill. */
  public static ObjectNode empty() {
    return MAPPER.createObjectNode();
  }

  /** The tree as text without blanks, members in the order in which they stand. */
  public static String write(JsonNode tree) {
    return tree.toString();
  }

  private static boolean plain(JsonNode node) {
    if (node.isNull() || (node.isNumber() && !Double.isFinite(node.doubleValue()))) {
      return false;
    }
    for (var child : node) {
      if (!plain(child)) {
        return false;
      }
    }
    return true;
  }
}
