package org.preuve.web.base;

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
 * The gate for JSON that somebody else wrote: valid UTF-8, no duplicate names, nothing after the
 * value, exact numbers, at most 32 levels deep.
 */
public final class StrictJson {

  private static final int DEPTH = 32;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(64)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /**
   * The value in {@code bytes}.
   *
   * @param limit most bytes taken
   * @return empty when the bytes are no such JSON
   */
  public static Optional<JsonNode> read(byte[] bytes, int limit) {
    if (bytes.length > limit) {
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.ofNullable(MAPPER.readTree(text)).filter(n -> !n.isMissingNode());
    } catch (CharacterCodingException | JsonProcessingException refused) {
      return Optional.empty();
    }
  }

  /** The object in {@code bytes}; empty also when the value is something else. */
  public static Optional<ObjectNode> object(byte[] bytes, int limit) {
    return read(bytes, limit).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }
}
