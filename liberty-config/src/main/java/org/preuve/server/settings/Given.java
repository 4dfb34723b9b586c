package org.preuve.server.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings as they were given.
 *
 * @param values by the name of the property, {@code preuve.base-url}; never blank
 */
record Given(Function<String, Optional<String>> values) {

  Given {
    var given = values;
    values = name -> given.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Those of a process. */
  static Given environment(Function<String, String> environment) {
    return new Given(name -> Optional.ofNullable(environment.apply(variable(name))));
  }

  Optional<String> of(String name) {
    return values.apply(name);
  }

  String of(String name, String otherwise) {
    return of(name).orElse(otherwise);
  }

  /** {@code PREUVE_BASE_URL}, the name under which administrators know a setting. */
  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
