package org.preuve.demo.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What an address answered, redirects followed.
 *
 * @param address the last address
 * @param status HTTP status
 * @param type media type, or empty
 * @param location target of a redirect that was not followed, or empty
 * @param body bytes as sent
 */
record Answer(URI address, int status, String type, Optional<String> location, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The address without its query. */
  URI page() {
    return address.resolve(address.getRawPath());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  Document html() {
    return Jsoup.parse(text(), address.toString());
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new Broken(address + " gave no JSON");
    }
  }

  /** The first heading, by which the tour says where it is. */
  String heading() {
    var heading = html().selectFirst("h1");
    return heading == null ? "" : heading.text();
  }

  /** This answer, if it has that status. */
  Answer expect(int wanted) {
    if (status != wanted) {
      throw new Broken(address + " answered " + status + " instead of " + wanted + reason());
    }
    return this;
  }

  /** This answer, if the words stand in it. */
  Answer expectText(String words) {
    if (!text().contains(words)) {
      throw new Broken(address + " does not say «" + words + "»" + reason());
    }
    return this;
  }

  private String reason() {
    if (!type.startsWith("text/html")) {
      return "";
    }
    var problem = html().selectFirst(".pv-error .code, .pv-note.no, .pv-note.is-no, h1");
    return problem == null ? "" : " (" + problem.text() + ")";
  }
}
