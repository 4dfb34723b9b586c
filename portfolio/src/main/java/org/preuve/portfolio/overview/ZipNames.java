package org.preuve.portfolio.overview;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that people can read and that every unzipper takes: accents kept in one form, nothing that
 * Windows refuses, no way out of the folder, none twice.
 */
final class ZipNames {

  private static final int LONGEST = 80;
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private final Set<String> taken = new HashSet<>();

  /** One part of a path. */
  static String part(String text) {
    var plain =
        FORBIDDEN
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
            .replaceAll("_")
            .replaceAll("^[.\\s]+|[.\\s]+$", "");
    var cut = plain.length() > LONGEST ? cut(plain) : plain;
    return cut.isEmpty() || DEVICE.matcher(cut).matches() ? "_" + cut : cut;
  }

  /** The same path, or one with a number; letter case does not tell two apart. */
  String free(String path) {
    var free = path;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = numbered(path, number);
    }
    return free;
  }

  /** The end of a file's name stays. */
  private static String cut(String text) {
    int dot = text.lastIndexOf('.');
    var end = dot > 0 && text.length() - dot <= 10 ? text.substring(dot) : "";
    int length = LONGEST - end.length();
    if (Character.isHighSurrogate(text.charAt(length - 1))) {
      length--;
    }
    return text.substring(0, length).strip() + end;
  }

  private static String numbered(String path, int number) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    return dot > slash + 1
        ? path.substring(0, dot) + " (" + number + ")" + path.substring(dot)
        : path + " (" + number + ")";
  }
}
