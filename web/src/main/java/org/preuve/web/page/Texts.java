package org.preuve.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.web.base.Unpacked;

/**
 * The visible texts of one module: {@code messages_fr.properties} and {@code
 * messages_en.properties} beside its root package, patterns of {@link MessageFormat}. Where the
 * application is not packed, as in {@code ./run-dev}, a changed file is read anew.
 */
final class Texts {

  private final String rootPackage;
  private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<String, Unpacked> unpacked = new ConcurrentHashMap<>();

  Texts(String rootPackage) {
    this.rootPackage = rootPackage;
    for (var language : Languages.ALL) {
      byLanguage.put(language.getLanguage(), load(language.getLanguage()));
    }
  }

  boolean has(Locale locale, String key) {
    return in(locale).containsKey(key);
  }

  /** The text of {@code key} with its arguments in place; a missing key is a bug and throws. */
  String text(Locale locale, String key, Object... arguments) {
    var pattern = in(locale).get(key);
    if (pattern == null) {
      throw new MissingResourceException("no text for " + key, rootPackage, key);
    }
    boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    return plain ? pattern : filled(pattern, locale, arguments);
  }

  /** A pattern is read once, which takes longer than filling it; a format serves one at a time. */
  private String filled(String pattern, Locale locale, Object... arguments) {
    var format =
        formats.computeIfAbsent(
            locale.getLanguage() + pattern, key -> new MessageFormat(pattern, locale));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private Map<String, String> in(Locale locale) {
    var language = locale.getLanguage();
    var file = unpacked.get(language);
    if (file != null && file.changed()) {
      byLanguage.put(language, load(language));
    }
    return Objects.requireNonNull(byLanguage.get(language));
  }

  private Map<String, String> load(String language) {
    var name = "/" + rootPackage.replace('.', '/') + "/messages_" + language + ".properties";
    var address = Texts.class.getResource(name);
    if (address == null) {
      throw new IllegalArgumentException("no texts at " + name);
    }
    try (var in = address.openStream()) {
      Unpacked.of(address).ifPresent(file -> unpacked.put(language, file));
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var texts = new HashMap<String, String>();
      properties.forEach((key, value) -> texts.put((String) key, (String) value));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
