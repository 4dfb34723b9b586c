package org.preuve.server.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Settings as they were given.
 *
 * @param values by the name of the property, {@code preuve.base-url}; never blank
 * @param empty whether a setting stands there with nothing behind it
 * @param untidy whether something stands around its value that belongs to none
 */
record Given(
    Function<String, Optional<String>> values, Predicate<String> empty, Predicate<String> untidy) {

  Given {
    var given = values;
    values = name -> given.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Those of a process. */
  static Given environment(Function<String, String> environment) {
    return of(name -> Optional.ofNullable(environment.apply(variable(name))), environment);
  }

  /**
   * Those that somebody else has read already.
   *
   * @param environment says which are empty: whoever reads settings may leave those out
   */
  static Given of(Function<String, Optional<String>> values, Function<String, String> environment) {
    Function<String, Optional<String>> raw =
        name -> Optional.ofNullable(environment.apply(variable(name)));
    return new Given(
        values,
        name -> raw.apply(name).filter(String::isBlank).isPresent(),
        name ->
            raw.apply(name)
                .filter(text -> !text.isBlank() && !text.equals(text.strip()))
                .isPresent());
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
