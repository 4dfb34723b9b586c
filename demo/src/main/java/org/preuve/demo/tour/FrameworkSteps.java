package org.preuve.demo.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The teacher imports the certifier's document. */
final class FrameworkSteps {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI lms;
  private final Steps steps;

  FrameworkSteps(URI lms, Steps steps) {
    this.lms = lms;
    this.steps = steps;
  }

  void walk(Path document, Optional<Path> json) {
    steps.step("import a certification framework", () -> imported(document, json));
  }

  private Steps.Seen imported(Path document, Optional<Path> json) {
    var campus = new Campus(lms, "201");
    var course = Course.of(campus.browser(), campus.launch());
    Answer page = course.open("/frameworks/import");
    Form form =
        Browser.form(page, "form[action$=/frameworks/import]")
            .file("file", document.getFileName().toString(), bytes(document));
    Answer draft = course.browser().send(form).expect(200);
    JsonNode found = course.browser().get(draft.address(), "application/json").expect(200).json();
    json.ifPresent(file -> write(file, shape(found)));
    return new Steps.Seen(draft.page().toString(), words(found));
  }

  /** {@code 5 blocs: 7, 9, 13, 11, 15 competencies, 0 warnings}. */
  private static String words(JsonNode found) {
    var counts = new ArrayList<String>();
    found.path("blocs").forEach(bloc -> counts.add("" + bloc.path("competencies").size()));
    String title = found.path("title").asText();
    return (title.isEmpty() ? "" : title + ": ")
        + (counts.size() + " blocs with " + String.join(", ", counts) + " competencies, ")
        + (found.path("warnings").size() + " warnings");
  }

  /** The whole model, as the server gives it to programs. */
  private static ObjectNode shape(JsonNode found) {
    ObjectNode shape = JSON.createObjectNode();
    for (String field : List.of("title", "language", "blocs", "rules", "ruleDetails", "warnings")) {
      shape.set(field, found.path(field));
    }
    return shape;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, JsonNode json) {
    try {
      Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
