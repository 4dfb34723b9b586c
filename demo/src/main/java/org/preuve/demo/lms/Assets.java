package org.preuve.demo.lms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;

/** Style sheets, fonts and pictures. */
final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private Assets() {}

  static Reply show(Request request) {
    String path = request.path().get(0);
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || path.contains("..")) {
      throw new Refusal(404, "not_found");
    }
    try (var in = Assets.class.getResourceAsStream("assets/" + path)) {
      if (in == null) {
        throw new Refusal(404, "not_found");
      }
      return Reply.of(200, type, in.readAllBytes())
          .with("Cache-Control", "max-age=3600")
          .with("X-Content-Type-Options", "nosniff");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
