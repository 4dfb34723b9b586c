package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of the database as {@code server.xml} makes them of settings. */
final class ServerXml {

  private static final Path FILE = Path.of("src/main/liberty/config/server.xml");
  private static final Pattern DEFAULT =
      Pattern.compile("<variable name=\"(\\w+)\" defaultValue=\"([^\"]*)\"/>");
  private static final Pattern ADDRESS = Pattern.compile("url=\"(jdbc:mariadb:[^\"]+)\"");

  private ServerXml() {}

  /** Connects as the server does, by the first of its pools. */
  static Connection open(Map<String, String> settings) throws SQLException {
    var values = values(settings);
    return DriverManager.getConnection(
        addresses(settings).iterator().next(),
        values.get("PREUVE_DB_USER"),
        values.get("PREUVE_DB_PASSWORD"));
  }

  /** Those of all pools. */
  static Set<String> addresses(Map<String, String> settings) {
    var values = values(settings);
    var found = new LinkedHashSet<String>();
    var address = ADDRESS.matcher(text());
    while (address.find()) {
      var one = address.group(1).replace("&amp;", "&");
      for (var value : values.entrySet()) {
        one = one.replace("${" + value.getKey() + "}", value.getValue());
      }
      found.add(one);
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static Map<String, String> values(Map<String, String> settings) {
    var values = new HashMap<String, String>();
    var given = DEFAULT.matcher(text());
    while (given.find()) {
      values.put(given.group(1), given.group(2));
    }
    values.putAll(settings);
    return values;
  }

  private static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
