package org.preuve.portfolio.tus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the headers of tus 1.0.0. */
final class TusHeaders {

  static final String VERSION = "1.0.0";

  /** Characters of metadata that are looked at. */
  private static final int LONGEST = 4096;

  private TusHeaders() {}

  /** A length or an offset: a whole number of bytes, not negative. */
  static OptionalLong number(String field) {
    return field.matches("\\d{1,15}")
        ? OptionalLong.of(Long.parseLong(field))
        : OptionalLong.empty();
  }

  /**
   * The name of the file, empty where none is given.
   *
   * @param field {@code filename cmFwcG9ydC5wZGY=,filetype YQ==} (tus 1.0.0, Upload-Metadata)
   * @return nothing when the field is none of that kind
   */
  static Optional<String> fileName(String field) {
    if (field.length() > LONGEST) {
      return Optional.empty();
    }
    var name = "";
    for (var pair : field.isBlank() ? new String[0] : field.split(",")) {
      var parts = pair.strip().split(" ", 2);
      var value = parts.length == 2 ? text(parts[1]) : Optional.of("");
      if (parts[0].isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      name = parts[0].equals("filename") ? value.get() : name;
    }
    return Optional.of(name);
  }

  private static Optional<String> text(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), UTF_8));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
