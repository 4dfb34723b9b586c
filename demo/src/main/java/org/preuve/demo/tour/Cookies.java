package org.preuve.demo.tour;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A browser's cookies. {@code Secure} ones also go to loopback addresses over plain HTTP, as
 * browsers send them; ports do not part them.
 */
final class Cookies {

  private final List<Cookie> all = new ArrayList<>();

  private record Cookie(String host, String path, String name, String value) {

    boolean sameAs(Cookie other) {
      return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
    }
  }

  void take(URI from, List<String> setCookies) {
    for (String line : setCookies) {
      String[] parts = line.split(";");
      String[] pair = parts[0].trim().split("=", 2);
      String path = "/";
      boolean over = pair.length < 2 || pair[1].isEmpty();
      for (String attribute : parts) {
        String text = attribute.trim();
        if (text.toLowerCase(Locale.ROOT).startsWith("path=")) {
          path = text.substring(5);
        }
        over |= text.equalsIgnoreCase("max-age=0");
      }
      var cookie = new Cookie(from.getHost(), path, pair[0], pair.length < 2 ? "" : pair[1]);
      all.removeIf(old -> old.sameAs(cookie));
      if (!over) {
        all.add(cookie);
      }
    }
  }

  /** The value of the {@code Cookie} header for that address; empty for none. */
  String header(URI to) {
    return all.stream()
        .filter(cookie -> cookie.host().equals(to.getHost()))
        .filter(cookie -> to.getPath().startsWith(cookie.path()))
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }
}
