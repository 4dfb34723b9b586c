package org.preuve.devices.telemetry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at the form of CBOR before it is read. What a lenient reader takes, a strict one refuses:
 * the same message would be genuine here and not there. So lengths are definite, texts are UTF-8,
 * and a name is an integer or a text that does not look like one (RFC 8949, section 5.3).
 */
final class CborForm {

  private static final int MOST_LEVELS = 16;
  private static final Pattern LIKE_AN_INTEGER = Pattern.compile("-?\\d+");

  private final ByteBuffer bytes;

  private CborForm(byte[] cbor) {
    this.bytes = ByteBuffer.wrap(cbor);
  }

  /** Whether these bytes are exactly one item of that form. */
  static boolean strict(byte[] cbor) {
    var form = new CborForm(cbor);
    return form.item(1) && !form.bytes.hasRemaining();
  }

  private boolean item(int level) {
    if (level > MOST_LEVELS || !bytes.hasRemaining()) {
      return false;
    }
    int first = bytes.get() & 0xff;
    long argument = argument(first & 31);
    return argument >= 0
        && switch (first >> 5) {
          case 2 -> skipped(argument);
          case 3 -> text(argument).isPresent();
          case 4 -> items(argument, level);
          case 5 -> pairs(argument, level);
          case 6 -> item(level + 1);
          default -> true; // an integer, or a simple value or float, whose bits are the argument
        };
  }

  /** The number after the first byte; −1 when there is none that counts, as in open lengths. */
  private long argument(int small) {
    int size = small < 24 ? 0 : small > 27 ? -1 : 1 << (small - 24);
    if (size < 0 || bytes.remaining() < size) {
      return -1;
    }
    long value = size == 0 ? small : 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | bytes.get() & 0xff;
    }
    return value & Long.MAX_VALUE; // nothing is so long; of a number only the form counts
  }

  private boolean items(long many, int level) {
    for (long i = 0; i < many; i++) {
      if (!item(level + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean pairs(long many, int level) {
    for (long i = 0; i < many; i++) {
      if (!name() || !item(level + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean name() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    int first = bytes.get() & 0xff;
    long argument = argument(first & 31);
    return argument >= 0
        && (first >> 5 < 2
            || (first >> 5 == 3 && text(argument).filter(CborForm::named).isPresent()));
  }

  private static boolean named(String name) {
    return !LIKE_AN_INTEGER.matcher(name).matches();
  }

  private Optional<String> text(long length) {
    int from = bytes.position();
    if (!skipped(length)) {
      return Optional.empty();
    }
    try {
      var utf8 = bytes.slice(from, (int) length);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(utf8).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private boolean skipped(long length) {
    if (length > bytes.remaining()) {
      return false;
    }
    bytes.position(bytes.position() + (int) length);
    return true;
  }
}
