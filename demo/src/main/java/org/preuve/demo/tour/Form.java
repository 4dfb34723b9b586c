package org.preuve.demo.tour;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** A form on a page, with the values that a person leaves or changes. */
final class Form {

  private static final String BOUNDARY = "----preuve-tour-7d1a9c";

  private final URI page;
  private final FormElement element;
  private final List<Field> fields = new ArrayList<>();

  /** A field; {@code file} is the file's name, empty for a text field. */
  private record Field(String name, String file, byte[] value) {}

  Form(URI page, FormElement element) {
    this.page = page;
    this.element = element;
    element.formData().forEach(pair -> add(pair.key(), pair.value()));
  }

  URI page() {
    return page;
  }

  URI address() {
    String action = element.attr("action");
    return action.isEmpty() ? page : page.resolve(action);
  }

  boolean get() {
    return !element.attr("method").toLowerCase(Locale.ROOT).equals("post");
  }

  boolean has(String name) {
    return element.elements().stream().anyMatch(field -> field.attr("name").equals(name));
  }

  String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(field -> new String(field.value(), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /** Fills in a field that the form must have. */
  Form set(String name, String value) {
    Broken.unless(has(name), page + " has no field " + name);
    return replace(name, value);
  }

  /** Sets a field, also one that the page does not have. */
  Form replace(String name, String value) {
    fields.removeIf(field -> field.name().equals(name));
    return add(name, value);
  }

  Form add(String name, String value) {
    fields.add(new Field(name, "", value.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Chooses a file. */
  Form file(String name, String fileName, byte[] content) {
    Broken.unless(has(name), page + " has no field " + name);
    fields.removeIf(field -> field.name().equals(name));
    fields.add(new Field(name, fileName, content));
    return this;
  }

  private boolean multipart() {
    return element.attr("enctype").equals("multipart/form-data");
  }

  String contentType() {
    return multipart()
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/x-www-form-urlencoded";
  }

  URI addressWithFields() {
    return page.resolve(address().getPath() + "?" + encoded());
  }

  byte[] body() {
    return multipart() ? parts() : encoded().getBytes(StandardCharsets.UTF_8);
  }

  private String encoded() {
    return fields.stream()
        .map(field -> encode(field.name()) + "=" + encode(text(field)))
        .collect(Collectors.joining("&"));
  }

  private static String text(Field field) {
    return new String(field.value(), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] parts() {
    var out = new ByteArrayOutputStream();
    for (Field field : fields) {
      String head =
          "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"";
      boolean isFile = !field.file().isEmpty() || fileField(field.name());
      if (isFile) {
        head += "; filename=\"" + field.file() + "\"\r\nContent-Type: application/octet-stream";
      }
      out.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.writeBytes(field.value());
      out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private boolean fileField(String name) {
    return element.elements().stream()
        .anyMatch(field -> field.attr("name").equals(name) && field.attr("type").equals("file"));
  }
}
