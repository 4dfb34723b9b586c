package org.preuve.server.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at the settings that are numbers, durations and the time zone. */
final class CheckNumbers {

  static final List<String> DURATIONS =
      List.of(
          "preuve.warm-up",
          "preuve.assets.max-age",
          "preuve.keys.lti-rotate-after",
          "preuve.keys.lti-publish-before",
          "preuve.keys.lti-keep-after",
          "preuve.keys.lti-cache-for",
          "preuve.keys.submission-rotate-after");

  /** Each change makes a key that stays published for ever. */
  private static final Set<String> DAYS = Set.of("preuve.keys.submission-rotate-after");

  /** Shorter, and a busy broker would seem to be away; longer, and nobody would hear of it. */
  private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(10);

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  private static final Duration YOUNGEST_PACKED = Duration.ofDays(3);

  private static final List<String> NUMBERS =
      List.of(
          "preuve.upload.limit",
          "preuve.upload.quota",
          "preuve.telemetry.rate",
          "preuve.telemetry.burst");

  /** Nothing to be kept free. */
  private static final List<String> NUMBERS_OR_ZERO = List.of("preuve.upload.reserve");

  private static final int LARGEST_PORT = 65_535;

  private static final long MOST_CONNECTIONS = 2000;

  private static final long MOST_PERCENT = 1000;

  private static final long ALL_PERCENT = 100;

  private final Given given;
  private final WrongSettings wrong;

  private CheckNumbers(Given given, WrongSettings wrong) {
    this.given = given;
    this.wrong = wrong;
  }

  /** Adds what is wrong. */
  static void of(Given given, WrongSettings wrong) {
    new CheckNumbers(given, wrong).all();
  }

  private void all() {
    port("preuve.http.port");
    port("preuve.db.port");
    connections();
    rounds();
    forgetting();
    timeout();
    silence();
    packing();
    rotation();
    DURATIONS.forEach(this::duration);
    NUMBERS.forEach(name -> number(name, 1));
    NUMBERS_OR_ZERO.forEach(name -> number(name, 0));
    var name = "preuve.zone";
    given
        .of(name)
        .ifPresent(
            text -> {
              try {
                ZoneId.of(text);
              } catch (DateTimeException unknown) {
                wrong(name, text, "is no time zone; write one such as Europe/Paris");
              }
            });
  }

  private void port(String name) {
    given
        .of(name)
        .filter(text -> whole(text).filter(n -> n >= 1 && n <= LARGEST_PORT).isEmpty())
        .ifPresent(text -> wrong(name, text, "is no port; write a number from 1 to 65535"));
  }

  private void connections() {
    var name = "preuve.db.connections";
    given
        .of(name)
        .filter(text -> whole(text).filter(n -> n >= 2 && n <= MOST_CONNECTIONS).isEmpty())
        .ifPresent(
            text ->
                wrong(name, text, "is no number of connections; write a number from 2 to 2000"));
  }

  /** What came in an hour must have been closed before its rows are packed. */
  private void packing() {
    var name = "preuve.telemetry.pack-after";
    given
        .of(name)
        .filter(text -> parsed(text).filter(age -> age.compareTo(YOUNGEST_PACKED) >= 0).isEmpty())
        .ifPresent(
            text -> wrong(name, text, "is no age; write P3D or more, such as P30D for 30 days"));
  }

  private void rounds() {
    var name = "preuve.rounds-percent";
    given
        .of(name)
        .filter(text -> whole(text).filter(n -> n >= 1 && n <= MOST_PERCENT).isEmpty())
        .ifPresent(
            text -> wrong(name, text, "is no part of the usual; write a number from 1 to 1000"));
  }

  /** At a hundred everything may go: there the setting would take the protection away. */
  private void forgetting() {
    var name = "preuve.upload.forget-percent";
    given
        .of(name)
        .filter(text -> whole(text).filter(n -> n < ALL_PERCENT).isEmpty())
        .ifPresent(
            text -> wrong(name, text, "is no part of all files; write a number from 0 to 99"));
  }

  /** Read by the database's driver, which takes no larger one. */
  private void timeout() {
    var name = "preuve.db.timeout-millis";
    given
        .of(name)
        .filter(text -> whole(text).filter(n -> n >= 1 && n <= Integer.MAX_VALUE).isEmpty())
        .ifPresent(
            text ->
                wrong(name, text, "is no whole number of milliseconds; write one such as 10000"));
  }

  private void silence() {
    var name = "preuve.mqtt.silence";
    given
        .of(name)
        .filter(text -> parsed(text).filter(CheckNumbers::lasts).isEmpty())
        .ifPresent(
            text ->
                wrong(
                    name, text, "is not between PT10S and PT10M; write a duration such as PT75S"));
  }

  private static boolean lasts(Duration silence) {
    return silence.compareTo(SHORTEST_SILENCE) >= 0 && silence.compareTo(LONGEST_SILENCE) <= 0;
  }

  private static Optional<Duration> parsed(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private void number(String name, long least) {
    given
        .of(name)
        .filter(text -> whole(text).filter(n -> n >= least).isEmpty())
        .ifPresent(text -> wrong(name, text, "is no whole number; write it without a unit"));
  }

  private void duration(String name) {
    given
        .of(name)
        .ifPresent(
            text -> {
              try {
                var duration = Duration.parse(text);
                if (duration.isNegative()) {
                  wrong(name, text, "is negative; write a duration such as PT5M");
                } else if (DAYS.contains(name) && duration.compareTo(Duration.ofDays(1)) < 0) {
                  wrong(name, text, "is below a day; write a duration such as P365D");
                }
              } catch (DateTimeException malformed) {
                wrong(name, text, "is no duration; write one such as PT5S, PT1H or P90D");
              }
            });
  }

  private static Optional<Long> whole(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /** Each of the tool's keys must be known to platforms before it signs, and sign for a while. */
  private void rotation() {
    longer("preuve.keys.lti-publish-before", "PT24H", "preuve.keys.lti-cache-for", "PT5M");
    longer("preuve.keys.lti-rotate-after", "P90D", "preuve.keys.lti-publish-before", "PT24H");
  }

  private void longer(String name, String usual, String than, String otherwise) {
    var longer = parsed(given.of(name, usual));
    var shorter = parsed(given.of(than, otherwise));
    if (longer.isPresent() && shorter.isPresent() && longer.get().compareTo(shorter.get()) <= 0) {
      wrong(
          name,
          given.of(name, usual),
          "is not longer than "
              + Given.variable(than)
              + ", "
              + given.of(than, otherwise)
              + "; write a longer one");
    }
  }

  private void wrong(String name, String value, String cure) {
    wrong.add(name, value, cure);
  }
}
