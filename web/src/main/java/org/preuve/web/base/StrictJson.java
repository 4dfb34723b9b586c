package org.preuve.web.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The gate for JSON that somebody else wrote: valid UTF-8, no duplicate names, nothing after the
 * value, exact numbers, and never more than its limits allow.
 */
public final class StrictJson {

  /**
   * What a gate lets through.
   *
   * @param bytes longest text, in bytes of UTF-8
   * @param depth most levels of arrays and objects
   * @param name longest name of a member, in characters
   * @param string longest string, in characters
   * @param number longest number, in characters
   * @param notANumber whether {@code NaN} and {@code Infinity} come out as numbers that are not
   *     finite, so that a refusal can name them
   */
  public record Limits(int bytes, int depth, int name, int string, int number, boolean notANumber) {

    /** What platforms send: at most 32 levels deep. */
    public static Limits of(int bytes) {
      return new Limits(bytes, 32, 50_000, bytes, 64, false);
    }
  }

  private static final StrictJson USUAL = within(Limits.of(Integer.MAX_VALUE));

  private final Limits limits;
  private final ObjectMapper mapper;

  private StrictJson(Limits limits) {
    this.limits = limits;
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(limits.depth())
                            .maxNameLength(limits.name())
                            .maxStringLength(limits.string())
                            .maxNumberLength(limits.number())
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, limits.notANumber())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
  }

  /** A gate with limits of its own; made once, it serves all threads. */
  public static StrictJson within(Limits limits) {
    return new StrictJson(limits);
  }

  /** The value in {@code utf8}, at most 32 levels deep and {@code limit} bytes long. */
  public static Optional<JsonNode> read(byte[] utf8, int limit) {
    return utf8.length > limit ? Optional.empty() : USUAL.value(utf8);
  }

  /** The object in {@code utf8}, at most 32 levels deep and {@code limit} bytes long. */
  public static Optional<ObjectNode> object(byte[] utf8, int limit) {
    return utf8.length > limit ? Optional.empty() : USUAL.object(utf8);
  }

  /** The value in {@code utf8}; empty when the bytes are no such JSON. */
  public Optional<JsonNode> value(byte[] utf8) {
    if (utf8.length > limits.bytes()) {
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      return Optional.ofNullable(mapper.readTree(text)).filter(n -> !n.isMissingNode());
    } catch (CharacterCodingException
        | JsonProcessingException
        | NumberFormatException // an exponent that no BigDecimal holds
        | ArithmeticException refused) {
      return Optional.empty();
    }
  }

  /** The object in {@code utf8}; empty also when the value is something else. */
  public Optional<ObjectNode> object(byte[] utf8) {
    return value(utf8).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }
}
