package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code docs/security.md} names nothing that does not exist, and answers every requirement of the
 * standard.
 */
class SecurityDocumentTest {

  private static final Path ROOT = Path.of("..");

  /** A class, or a test with its method: {@code TokenCheckTest.reads_a_token}. */
  private static final Pattern NAME =
      Pattern.compile("`([A-Z][a-z]\\w*?)(?:\\.([a-z]\\w*))?`(?!\\()");

  private static final Pattern TEST =
      Pattern.compile(
          "@(?:ParameterizedTest|TestFactory|Test|ArchTest)\\b.*?"
              + "\\b(?:void|ArchRule|Stream<DynamicTest>)\\s+(\\w+)",
          Pattern.DOTALL);

  private static final Pattern ANSWER =
      Pattern.compile("(?m)^\\| ([0-9.–, ]+) \\| (met|partly|not met|n/a|not checked) \\| .+ \\|$");

  /**
   * Requirements of OWASP ASVS 5.0.0 at levels 1 and 2: a section and its numbers. Level 3 stands
   * last in most sections; where it does not, the numbers have a gap.
   */
  private static final List<String> REQUIREMENTS =
      List.of(
          "1.1 1-2, 1.2 1-9, 1.3 1-11, 1.4 1-3, 1.5 1-2",
          "2.1 1-3, 2.2 1-3, 2.3 1-4, 2.4 1-1",
          "3.2 1-2, 3.3 1-4, 3.4 1-6, 3.5 1-5, 3.7 1-2",
          "4.1 1-3, 4.2 1-1, 4.3 1-2, 4.4 1-4",
          "5.1 1-1, 5.2 1-3, 5.3 1-2, 5.4 1-3",
          "6.1 1-3, 6.2 1-12, 6.3 1-4, 6.4 1-4, 6.5 1-5, 6.6 1-3, 6.8 1-4",
          "7.1 1-3, 7.2 1-4, 7.3 1-2, 7.4 1-5, 7.5 1-2, 7.6 1-2",
          "8.1 1-2, 8.2 1-3, 8.3 1-1, 8.4 1-1",
          "9.1 1-3, 9.2 1-4",
          "10.1 1-2, 10.2 1-2, 10.3 1-4, 10.4 1-11, 10.5 1-5, 10.6 1-2, 10.7 1-3",
          "11.1 1-2, 11.2 1-3, 11.3 1-3, 11.4 1-4, 11.5 1-1, 11.6 1-1",
          "12.1 1-3, 12.2 1-2, 12.3 1-4",
          "13.1 1-1, 13.2 1-5, 13.3 1-2, 13.4 1-5",
          "14.1 1-2, 14.2 1-4, 14.3 1-3",
          "15.1 1-3, 15.2 1-3, 15.3 1-7",
          "16.1 1-1, 16.2 1-5, 16.3 1-4, 16.4 1-3, 16.5 1-3",
          "17.1 1-1, 17.2 1-4, 17.3 1-2");

  /** Test methods by class; a class that is no test has none. */
  private static final Map<String, Set<String>> CLASSES = new HashMap<>();

  private static String document;

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(ROOT.resolve("docs/security.md"));
    for (var module : modules()) {
      for (var sources : List.of("src/main/java", "src/test/java")) {
        readBelow(module.resolve(sources));
      }
    }
  }

  @Test
  void names_nothing_that_does_not_exist() {
    assertThat(unknown(document)).isEmpty();
  }

  /** {@code docs/verifying.md} names a test for each thing that is read. */
  @Test
  void what_is_said_about_verifying_names_tests_that_exist() throws IOException {
    var verifying = Files.readString(ROOT.resolve("docs/verifying.md"));

    // single words are the standards' own
    assertThat(unknown(verifying).stream().filter(name -> name.contains("."))).isEmpty();
    assertThat(verifying.lines().filter(line -> line.startsWith("| ") && line.contains("| read |")))
        .hasSizeGreaterThan(25)
        .allMatch(line -> NAME.matcher(line).results().anyMatch(name -> name.group(2) != null));
  }

  @Test
  void names_a_test_for_most_of_what_is_promised() {
    var promises = document.substring(document.indexOf("## What is promised"));

    assertThat(NAME.matcher(promises).results().filter(name -> name.group(2) != null).count())
        .isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`MadeUpIT`",
        "`MadeUpTest.refuses`",
        "`TokenCheckTest.refuses_what_nobody_wrote`",
        "`TokenCheck.check`",
        "`MadeUpCheck`"
      })
  void would_notice_a_name_that_somebody_made_up(String name) {
    assertThat(unknown("| a promise | " + name + " |")).hasSize(1);
  }

  @Test
  void answers_every_requirement_once() {
    var answered = new ArrayList<String>();

    for (int chapter = 1; chapter <= REQUIREMENTS.size(); chapter++) {
      var start = chapter + ".";
      var answers = answers(document, chapter);
      assertThat(answers).as("V" + chapter).allMatch(number -> number.startsWith(start));
      answered.addAll(answers);
    }

    assertThat(answered)
        .containsExactlyInAnyOrderElementsOf(
            REQUIREMENTS.stream().flatMap(SecurityDocumentTest::numbers).toList());
  }

  @Test
  void counts_its_answers() {
    var counts = new HashMap<String, Integer>();

    ANSWER
        .matcher(document)
        .results()
        .forEach(row -> counts.merge(row.group(2), numbersOf(row).size(), Integer::sum));

    var sentence =
        Stream.of("met", "partly", "not met", "not checked", "n/a")
            .map(answer -> counts.get(answer) + " " + answer)
            .collect(Collectors.joining(", "));
    assertThat(document).contains(sentence + ".");
  }

  @Test
  void would_notice_a_requirement_without_an_answer() {
    var without = document.replace("| 9.2.4 | met |", "| 9.2.4 | |");

    assertThat(without).isNotEqualTo(document);
    assertThat(answers(without, 9)).hasSize(6);
    assertThat(answers(without.replace("### V9 ", "### "), 9)).isEmpty();
  }

  private static Set<String> unknown(String text) {
    var unknown = new TreeSet<String>();
    NAME.matcher(text)
        .results()
        .forEach(
            found -> {
              var methods = CLASSES.get(found.group(1));
              var method = found.group(2);
              if (methods == null || (method != null && !methods.contains(method))) {
                unknown.add(found.group());
              }
            });
    return unknown;
  }

  /** The numbers in the tables of a chapter. */
  private static List<String> answers(String text, int chapter) {
    var head = Pattern.compile("(?m)^### V" + chapter + " .*$").matcher(text);
    if (!head.find()) {
      return List.of();
    }
    int next = text.indexOf("\n### V", head.end());
    var part = text.substring(head.end(), next < 0 ? text.length() : next);
    return ANSWER.matcher(part).results().flatMap(row -> numbersOf(row).stream()).toList();
  }

  private static List<String> numbersOf(MatchResult row) {
    return Arrays.stream(row.group(1).split(", ")).flatMap(SecurityDocumentTest::each).toList();
  }

  /** {@code 1.2.5–1.2.8} is four of them. */
  private static Stream<String> each(String numbers) {
    var ends = numbers.split("–", 2);
    if (ends.length == 1) {
      return Stream.of(numbers);
    }
    var section = ends[0].substring(0, ends[0].lastIndexOf('.') + 1);
    assertThat(ends[1]).startsWith(section);
    return range(section, last(ends[0]), last(ends[1]));
  }

  private static Stream<String> numbers(String chapter) {
    return Arrays.stream(chapter.split(", "))
        .flatMap(
            part -> {
              var words = part.split("[ -]");
              return range(words[0] + ".", Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            });
  }

  private static Stream<String> range(String section, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(number -> section + number);
  }

  private static int last(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
  }

  private static List<Path> modules() throws IOException {
    try (var folders = Files.list(ROOT)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }
  }

  private static void readBelow(Path sources) throws IOException {
    if (!Files.exists(sources)) {
      return;
    }
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var name = String.valueOf(file.getFileName()).replace(".java", "");
        var methods = CLASSES.computeIfAbsent(name, any -> new HashSet<>());
        TEST.matcher(Files.readString(file))
            .results()
            .forEach(found -> methods.add(found.group(1)));
      }
    }
  }
}
