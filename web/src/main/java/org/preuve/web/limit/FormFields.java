package org.preuve.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.web.base.BodyException;

/** Reads {@code application/x-www-form-urlencoded} (URL Standard, section 5.1). */
final class FormFields {

  private static final int MOST = 2000;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private int count;

  /** Adds the fields of a query or a body. */
  FormFields with(String encoded) {
    for (var pair : encoded.split("&", MOST + 1)) {
      if (!pair.isEmpty()) {
        add(pair);
      }
    }
    return this;
  }

  private void add(String pair) {
    if (++count > MOST) {
      throw unreadable("more than " + MOST + " fields");
    }
    int equals = pair.indexOf('=');
    var name = decode(equals < 0 ? pair : pair.substring(0, equals));
    var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  /** Values by name, in the order of the form. */
  Map<String, String[]> map() {
    var map = new LinkedHashMap<String, String[]>();
    fields.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
    return map;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException notPercentEncoded) {
      throw unreadable("not percent-encoded");
    }
  }

  private static UncheckedIOException unreadable(String why) {
    return new UncheckedIOException(new BodyException(400, why));
  }
}
