package org.preuve.lti.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.refusal.LaunchReason;

/**
 * A form that a platform's page posted ({@code application/x-www-form-urlencoded}), of which at
 * most 64 KiB are read.
 *
 * @param fields values by name; none when it is broken
 * @param broken why it cannot be used
 */
record FormBody(Map<String, List<String>> fields, @Nullable LaunchReason broken) {

  private static final int LIMIT = 64 * 1024;

  /** Reads a form in which no field comes twice (RFC 6749, section 3.1). */
  static FormBody read(InputStream body) throws IOException {
    var bytes = body.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      return new FormBody(Map.of(), LaunchReason.LTI_SIZE);
    }
    try {
      var fields = parse(new String(bytes, StandardCharsets.UTF_8));
      boolean twice = fields.values().stream().anyMatch(values -> values.size() > 1);
      return twice ? new FormBody(Map.of(), LaunchReason.LTI_FORMAT) : new FormBody(fields, null);
    } catch (IllegalArgumentException notPercentEncoded) {
      return new FormBody(Map.of(), LaunchReason.LTI_FORMAT);
    }
  }

  private static Map<String, List<String>> parse(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var pair : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        fields
            .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? decode(parts[1]) : "");
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** What was posted stays out of every log. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "a form of %d fields", fields.size());
  }
}
