package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a badge says that its holder reached (Open Badges 3.0, classes Result, ResultDescription and
 * RubricCriterionLevel), whoever issued it.
 *
 * @param what was judged, empty where the badge does not say
 * @param value name of the level, or a value as it stands there
 * @param meaning what the level takes, may be empty
 */
public record AchievedResult(String what, String value, String meaning) {

  private static final int MOST = 20;

  /** Descriptions, and levels of them, that each result is looked up in. */
  private static final int MOST_DESCRIBED = 100;

  private static final int LONGEST = 300;

  /**
   * Those of a credential; a level that its achievement does not describe says nothing, and is left
   * out.
   */
  public static List<AchievedResult> of(JsonNode credential) {
    return list(credential.path("credentialSubject"))
        .limit(MOST)
        .flatMap(AchievedResult::ofSubject)
        .limit(MOST)
        .toList();
  }

  /** Bounds before the two are combined: a badge may name tens of thousands of each. */
  private static Stream<AchievedResult> ofSubject(JsonNode subject) {
    var descriptions =
        list(subject.path("achievement"))
            .limit(MOST)
            .flatMap(one -> list(one.path("resultDescription")))
            .limit(MOST_DESCRIBED)
            .toList();
    return list(subject.path("result")).limit(MOST).flatMap(one -> of(one, descriptions).stream());
  }

  private static Optional<AchievedResult> of(JsonNode result, List<JsonNode> descriptions) {
    var about = find(descriptions.stream(), result.path("resultDescription"));
    var what = about.map(one -> words(one.path("name"))).orElse("");
    if (result.has("achievedLevel")) {
      var levels =
          about.map(List::of).orElse(descriptions).stream()
              .flatMap(one -> list(one.path("rubricCriterionLevel")))
              .limit(MOST_DESCRIBED);
      return find(levels, result.path("achievedLevel"))
          .map(one -> new AchievedResult(what, name(one), words(one.path("description"))));
    }
    var value = words(result.path("value"));
    return (value.isEmpty() ? Optional.of(words(result.path("status"))) : Optional.of(value))
        .filter(text -> !text.isEmpty())
        .map(text -> new AchievedResult(what, text, ""));
  }

  private static String name(JsonNode level) {
    var name = words(level.path("name"));
    return name.isEmpty() ? words(level.path("level")) : name;
  }

  private static Optional<JsonNode> find(Stream<JsonNode> some, JsonNode id) {
    return some.filter(one -> id.isTextual() && one.path("id").asText().equals(id.asText()))
        .findFirst();
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }

  /** A text, a number, or the first of several languages. */
  private static String words(JsonNode value) {
    var plain = value.isObject() ? value.path("@value") : value.isArray() ? value.path(0) : value;
    var text = plain.isObject() ? plain.path("@value").asText() : plain.asText();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
