package org.preuve.portfolio.preview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code or another text to read on a page, line by line.
 *
 * @param cut whether it goes on
 */
public record CodeText(List<String> lines, boolean cut) {

  static final int MOST_BYTES = 256 * 1024;
  static final int MOST_LINES = 2000;
  static final int LONGEST_LINE = 500;

  /** UTF-8 is at most so many bytes longer than a whole number of characters. */
  private static final int SPLIT = 3;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What turns the direction of code round, or is not seen: code must read as it runs. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t]]");

  public CodeText {
    lines = List.copyOf(lines);
  }

  /** The beginning of a file; empty if it is no text. */
  public static Optional<CodeText> of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return of(in.readNBytes(MOST_BYTES + 1));
    }
  }

  static Optional<CodeText> of(byte[] bytes) {
    boolean more = bytes.length > MOST_BYTES;
    return decoded(bytes, Math.min(bytes.length, MOST_BYTES), more).map(text -> of(text, more));
  }

  private static CodeText of(String text, boolean more) {
    var lines = text.lines().limit(MOST_LINES + 1L).toList();
    boolean longer = lines.stream().anyMatch(line -> line.length() > LONGEST_LINE);
    boolean cut = more || longer || lines.size() > MOST_LINES;
    return new CodeText(lines.stream().limit(MOST_LINES).map(CodeText::shown).toList(), cut);
  }

  private static String shown(String line) {
    int end = Math.min(line.length(), LONGEST_LINE);
    boolean split =
        end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return UNSEEN.matcher(line.substring(0, split ? end - 1 : end)).replaceAll("\uFFFD");
  }

  /**
   * By its byte order mark (Encoding Standard, section 6), else UTF-8, else that of old Windows.
   */
  private static Optional<String> decoded(byte[] bytes, int length, boolean more) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, length - 3, StandardCharsets.UTF_8));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE));
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        utf8(bytes, length, more).orElseGet(() -> new String(bytes, 0, length, WINDOWS)));
  }

  /** Where the text was cut, the last character may be half. */
  private static Optional<String> utf8(byte[] bytes, int length, boolean more) {
    for (int less = 0; less <= (more ? Math.min(SPLIT, length) : 0); less++) {
      try {
        return Optional.of(
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length - less))
                .toString());
      } catch (CharacterCodingException other) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
