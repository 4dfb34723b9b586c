package org.preuve.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.preuve.server.harness.Visitor;

/** Steps that several portfolio tests take. */
public final class Steps {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private Steps() {}

  /** Where an answer sends this person, as a path inside the course, without the note. */
  public static String path(Visitor visitor, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    var location = answer.headers().firstValue("Location").orElseThrow();
    return location.replace(visitor.at("").toString(), "").replaceAll("[?&]note=.*", "");
  }

  /** Adds a text for one competency and returns its path. */
  public static String addText(Visitor student, String code) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "text");
    fields.put("title", "Essais");
    fields.put("text", "Le journal des essais");
    fields.put("why." + code, "14 cas de test");
    return path(student, student.upload("/evidence/new", fields, "", new byte[0]));
  }

  /** Freezes everything and returns the path of the submission. */
  public static String submit(Visitor student) {
    return path(student, student.post("/submission", previewed(student)));
  }

  /** Path of the cell of a student and competency. */
  static String cell(Visitor student, String code) {
    return "/assess/" + student.user() + "/" + code;
  }

  /** Hidden fields of a page. */
  static Map<String, String> hidden(Visitor visitor, String page) {
    return fields(visitor.get(page).body());
  }

  /** What the form below the preview of everything says that it has shown. */
  public static Map<String, String> previewed(Visitor student) {
    var seen = hidden(student, "/submission").getOrDefault("seen", "");
    return new HashMap<>(Map.of("seen", seen));
  }

  /** The same of an answer. */
  public static Map<String, String> fields(String body) {
    var fields = new HashMap<String, String>();
    var matcher = HIDDEN.matcher(body);
    while (matcher.find()) {
      fields.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    return fields;
  }

  /** Sends the assessing form as the page showed it, with these fields. */
  public static HttpResponse<String> judge(
      Visitor assessor, String cell, Map<String, String> fields) {
    var all = hidden(assessor, cell);
    all.putAll(fields);
    return assessor.post(cell, all);
  }
}
