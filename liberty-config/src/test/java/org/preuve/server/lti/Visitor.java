package org.preuve.server.lti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.preuve.server.harness.Http;

/** Somebody in a course after a launch, with a browser. */
public final class Visitor {

  private static final String BOUNDARY = "----preuve-test-boundary";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final URI course;
  private final Http http;

  Visitor(URI course, Http http) {
    this.course = course;
    this.http = http;
  }

  /** A page of the course. */
  public HttpResponse<String> get(String path, String... headers) {
    return http.get(URI.create(course + path), headers);
  }

  /** Where an answer sends this person, as a path inside the course, without the note. */
  public String target(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElse("");
    return location.replace(course.toString(), "").replaceAll("[?&]note=.*", "");
  }

  /** Sends a form with the hidden fields that stand on {@code page}. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    var all = hidden(page);
    all.putAll(fields);
    return http.post(URI.create(course + path), all);
  }

  /** Sends a form as it is. */
  public HttpResponse<String> postAsItIs(String path, Map<String, String> fields) {
    return http.post(URI.create(course + path), fields);
  }

  /** Sends a multipart form; a {@code byte[]} is a file with that name. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] file) {
    return http.post(
        URI.create(course + path),
        "multipart/form-data; boundary=" + BOUNDARY,
        multipart(fields, name, file));
  }

  /** Sends any body. */
  public HttpResponse<String> raw(String path, String type, byte[] body) {
    return http.post(URI.create(course + path), type, body);
  }

  /** Hidden fields of a page, the token among them. */
  public Map<String, String> hidden(String page) {
    var fields = new LinkedHashMap<String, String>();
    var matcher = HIDDEN.matcher(get(page).body());
    while (matcher.find()) {
      fields.putIfAbsent(matcher.group(1), matcher.group(2));
    }
    return fields;
  }

  private static byte[] multipart(Map<String, String> fields, String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            body.writeBytes(
                ("--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + field
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(UTF_8)));
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }
}
