package org.preuve.server.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small browser without a window: keeps cookies by hand (the platform's cookie store would not
 * send Secure cookies to http://localhost, as browsers do), follows nothing by itself.
 */
public final class Http {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** GET with the cookies received so far. */
  public HttpResponse<String> get(URI uri, String... headers) {
    return send(request(uri, headers).GET().build());
  }

  /** Asks what an address takes, as browsers do before a request from another site. */
  public HttpResponse<String> options(URI uri, String... headers) {
    return send(
        request(uri, headers).method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());
  }

  /** Members of an answer in JSON; no order of theirs means anything (RFC 8259, section 4). */
  public static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  /** The same of a text. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("not JSON: " + text, notJson);
    }
  }

  /** POST of a form. */
  public HttpResponse<String> post(URI uri, Map<String, String> form, String... headers) {
    var body =
        form.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(uri, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** POST of any body. */
  public HttpResponse<String> post(URI uri, String type, byte[] body, String... headers) {
    return send(
        request(uri, headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Any request. */
  public HttpResponse<String> call(String verb, URI uri, byte[] body, String... headers) {
    var sent =
        body.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body);
    return send(request(uri, headers).method(verb, sent).build());
  }

  /** GET of what is no text. */
  public byte[] bytes(URI uri) {
    try {
      return CLIENT
          .send(request(uri).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  /** The cookies kept, by name. */
  public Map<String, String> cookies() {
    return cookies;
  }

  private HttpRequest.Builder request(URI uri, String... headers) {
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ended);
    }
  }

  private void keep(String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
