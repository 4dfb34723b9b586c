package org.preuve.lti.grades;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;

/** What a platform says about a refusal, in its own words but without markup and people. */
final class PlatformWords {

  private static final int READ = 64 * 1024;
  private static final int SHORTEST_NAME = 3;

  private static final Pattern MAIL = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");

  private PlatformWords() {}

  /**
   * The beginning of what a body says, at most 255 characters.
   *
   * @param name of the student, which is left out
   */
  static String of(byte[] body, String name) {
    var text =
        StrictJson.read(body, Fetched.LIMIT).map(PlatformWords::said).orElseGet(() -> plain(body));
    var words = MAIL.matcher(text.replaceAll("\\s+", " ")).replaceAll("…");
    for (var part : name.split("\\s+")) {
      if (part.length() >= SHORTEST_NAME) {
        words = words.replaceAll("(?iu)" + Pattern.quote(part), "…");
      }
    }
    return CleanText.of(words);
  }

  /** Moodle writes {@code reason}; OAuth (RFC 6749, section 5.2) and RFC 9457 have their own. */
  private static String said(JsonNode json) {
    return Stream.of("reason", "error_description", "detail", "message", "error", "title")
        .map(json::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .map(PlatformWords::withoutMarkup)
        .findFirst()
        .or(() -> Optional.of(json).filter(JsonNode::isTextual).map(JsonNode::asText))
        .orElse("");
  }

  private static String plain(byte[] body) {
    return withoutMarkup(new String(body, 0, Math.min(READ, body.length), StandardCharsets.UTF_8));
  }

  private static String withoutMarkup(String text) {
    return Jsoup.parse(text).text();
  }
}
