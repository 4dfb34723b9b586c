package org.preuve.portfolio.remark;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in a piece of evidence.
 *
 * @param file number of the file, 0 for the whole piece
 * @param number of the page or line from 1, second from 0; 0 for a whole file; −1 while it is not
 *     yet said
 */
public record Place(int file, Kind kind, int number) {

  /** The whole piece. */
  public static final Place PIECE = new Place(0, Kind.WHOLE, 0);

  /** Not said yet. */
  static final int OPEN = -1;

  private static final Pattern CHOICE = Pattern.compile("([0-9]{1,2})\\.([a-z]{4,6})");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private static final Pattern CLOCK =
      Pattern.compile("(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9])");

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  /** What is counted. */
  public enum Kind {
    WHOLE,
    /** Of a document. */
    PAGE,
    /** Of a text. */
    LINE,
    /** Of a video or a sound. */
    SECOND;

    /** In forms, texts and addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /**
   * As a form sends it.
   *
   * @param choice file and kind, {@code 1.page}; empty for the whole piece
   * @param number page, line, seconds, {@code 1:23} or {@code 1:02:03}; none for a whole piece or
   *     file: whoever gives one means another place
   */
  static Optional<Place> read(String choice, String number) {
    var matcher = CHOICE.matcher(choice);
    boolean counted = !number.isBlank();
    if (!matcher.matches()) {
      return choice.isEmpty() && !counted ? Optional.of(PIECE) : Optional.empty();
    }
    int file = Integer.parseInt(matcher.group(1));
    return Kind.of(matcher.group(2))
        .filter(kind -> kind != Kind.WHOLE || !counted)
        .map(kind -> new Place(file, kind, kind == Kind.WHOLE ? 0 : number(kind, number.strip())));
  }

  /** Whether a number stands beside a place that has none. */
  static boolean countsNothing(String choice, String number) {
    return !number.isBlank() && (choice.isEmpty() || choice.endsWith("." + Kind.WHOLE.word()));
  }

  private static int number(Kind kind, String text) {
    var clock = CLOCK.matcher(text);
    if (kind == Kind.SECOND && clock.matches()) {
      var hours = Optional.ofNullable(clock.group(1)).map(Integer::parseInt).orElse(0);
      return hours * HOUR
          + Integer.parseInt(clock.group(2)) * MINUTE
          + Integer.parseInt(clock.group(3));
    }
    int read = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : OPEN;
    return read == 0 && kind != Kind.SECOND ? OPEN : read;
  }

  /** As the form chooses it; empty for the whole piece. */
  public String choice() {
    return file == 0 ? "" : file + "." + kind.word();
  }

  /** The number as people read it, a moment as {@code 1:23}; empty where there is none. */
  public String counted() {
    if (kind == Kind.WHOLE || number == OPEN) {
      return "";
    }
    if (kind != Kind.SECOND) {
      return Integer.toString(number);
    }
    int hours = number / HOUR;
    var minutes = two(number / MINUTE % MINUTE);
    var seconds = two(number % MINUTE);
    return hours > 0 ? hours + ":" + minutes + ":" + seconds : number / MINUTE + ":" + seconds;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Whether it says where. */
  boolean complete() {
    return number != OPEN;
  }
}
