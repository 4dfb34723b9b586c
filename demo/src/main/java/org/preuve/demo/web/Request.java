package org.preuve.demo.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, read whole.
 *
 * @param method {@code GET}, {@code POST} …
 * @param uri path and query as asked
 * @param headers first value of each header, names in lower case
 * @param body at most {@link #LARGEST_BODY_BYTES}
 * @param path what the route's groups matched
 */
public record Request(
    String method, URI uri, Map<String, String> headers, byte[] body, List<String> path) {

  static final int LARGEST_BODY_BYTES = 1_048_576;

  static Request read(HttpExchange exchange) throws IOException {
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY_BYTES + 1);
    return new Request(
        exchange.getRequestMethod(), exchange.getRequestURI(), headers, body, List.of());
  }

  Request withPath(List<String> groups) {
    return new Request(method, uri, headers, body, groups);
  }

  boolean tooLarge() {
    return body.length > LARGEST_BODY_BYTES;
  }

  /** A header's value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The parameters of the address. */
  public Map<String, String> query() {
    return decoded(Optional.ofNullable(uri.getRawQuery()).orElse(""));
  }

  /** The fields of a form post. */
  public Map<String, String> form() {
    return decoded(text());
  }

  /** Query of a GET, form of a POST. */
  public Map<String, String> parameters() {
    return method.equals("POST") ? form() : query();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The value of that cookie. */
  public Optional<String> cookie(String name) {
    for (String pair : header("cookie").orElse("").split(";")) {
      String[] parts = pair.trim().split("=", 2);
      if (parts.length == 2 && parts[0].equals(name)) {
        return Optional.of(parts[1]);
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> decoded(String encoded) {
    var fields = new HashMap<String, String>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(decode(parts[0]), decode(parts[1]));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
