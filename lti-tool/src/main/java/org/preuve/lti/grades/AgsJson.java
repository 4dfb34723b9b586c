package org.preuve.lti.grades;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;

/** The JSON of AGS 2.0. */
final class AgsJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  private AgsJson() {}

  /** The value in {@code body}; empty when it is something else. */
  static <T> Optional<T> read(byte[] body, Class<T> type) {
    return StrictJson.read(body, Fetched.LIMIT)
        .flatMap(
            json -> {
              try {
                return Optional.ofNullable(MAPPER.treeToValue(json, type));
              } catch (JsonProcessingException otherTypes) {
                return Optional.empty();
              }
            });
  }

  /** The bytes of a message. */
  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message that is no JSON", impossible);
    }
  }
}
