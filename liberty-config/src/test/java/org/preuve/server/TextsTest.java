package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every visible text stands in French and in English, and every key that a template names exists.
 */
class TextsTest {

  /** A plain space beside a sign; a colon between signs is one of those that a text lists. */
  private static final Pattern LOOSE = Pattern.compile("« |(?<=[^-]) [:;?!»]");

  /** What a page says once after a form: the last argument of a redirection. */
  private static final Pattern NOTE =
      Pattern.compile("seeOther\\([^;]*?\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"\\)");

  private static final Pattern USED = Pattern.compile("\\.t\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");

  @ParameterizedTest
  @CsvSource({
    "web, web",
    "lti-tool, lti",
    "portfolio, portfolio",
    "badges, badges",
    "device-connector, devices",
    "demo, demo/lms",
    "demo, demo/console"
  })
  void stand_in_both_languages(String module, String name) throws IOException {
    var french = load(name, "fr");
    var english = load(name, "en");

    assertThat(french.stringPropertyNames())
        .as("texts of %s", module)
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(french.values()).noneMatch(v -> v.toString().isBlank());
    assertThat(english.values()).noneMatch(v -> v.toString().isBlank());
  }

  /** A brace too few is noticed only when the page is shown, and then it is no page. */
  @ParameterizedTest
  @CsvSource({
    "web, web",
    "lti-tool, lti",
    "portfolio, portfolio",
    "badges, badges",
    "device-connector, devices"
  })
  void can_be_filled_with_any_number_in_both_languages(String module, String name)
      throws IOException {
    var wrong = new TreeSet<String>();
    for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      load(name, language.getLanguage())
          .forEach(
              (key, text) -> {
                if (!fillable(text.toString(), language)) {
                  wrong.add(language + " " + key);
                }
              });
    }

    assertThat(wrong).as("texts of %s", module).isEmpty();
    assertThat(fillable("{0,choice,0#none|1#one, {1}|1<{0}, {1}", Locale.FRENCH)).isFalse();
  }

  private static boolean fillable(String pattern, Locale language) {
    try {
      var format = new MessageFormat(pattern, language);
      for (int number : List.of(0, 1, 2, 1000)) {
        if (format.format(Collections.nCopies(10, number).toArray()).matches("(?s).*[{}].*")) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException noPattern) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "web, web",
    "lti-tool, lti",
    "portfolio, portfolio",
    "badges, badges",
    "device-connector, devices"
  })
  void use_typographic_apostrophes_which_message_patterns_do_not_swallow(String module, String name)
      throws IOException {
    var wrong = new ArrayList<String>();
    for (var language : new String[] {"fr", "en"}) {
      load(name, language)
          .forEach(
              (key, value) -> {
                if (value.toString().contains("'")) {
                  wrong.add(language + " " + key);
                }
              });
    }

    assertThat(wrong).as("texts of %s with a plain apostrophe", module).isEmpty();
  }

  /** Else a line of a narrow page begins with what should end the one before. */
  @ParameterizedTest
  @CsvSource({
    "web, web",
    "lti-tool, lti",
    "portfolio, portfolio",
    "badges, badges",
    "device-connector, devices",
    "demo, demo/lms",
    "demo, demo/console"
  })
  void keep_french_signs_with_their_word(String module, String name) throws IOException {
    var wrong = new ArrayList<String>();
    load(name, "fr")
        .forEach(
            (key, value) -> {
              if (LOOSE.matcher(value.toString()).find()) {
                wrong.add(key + "=" + value);
              }
            });

    assertThat(wrong).as("texts of %s with a space that may break", module).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "web, web",
    "lti-tool, lti",
    "portfolio, portfolio",
    "badges, badges",
    "device-connector, devices"
  })
  void exist_for_every_key_that_a_page_names(String module, String name) throws IOException {
    var known = new TreeSet<>(load(name, "fr").stringPropertyNames());
    known.addAll(load("web", "fr").stringPropertyNames());
    var missing = new TreeSet<String>();
    for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
      for (var file : filesBelow(Path.of("..", module, folder))) {
        USED.matcher(Files.readString(file))
            .results()
            .map(r -> r.group(1))
            .filter(key -> !known.contains(key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
        NOTE.matcher(Files.readString(file))
            .results()
            .map(r -> "note." + r.group(1))
            .filter(key -> !known.contains(key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Properties load(String name, String language) throws IOException {
    var file = "/org/preuve/" + name + "/messages_" + language + ".properties";
    try (var in = TextsTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      var texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    }
  }
}
