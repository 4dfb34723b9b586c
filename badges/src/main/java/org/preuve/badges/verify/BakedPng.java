package org.preuve.badges.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.verify.BadgeFile.Baked;

/**
 * A badge in a picture (Open Badges 3.0, section 5.3.2: an iTXt chunk; before 2.0 also tEXt). The
 * picture itself is not decoded.
 */
final class BakedPng {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> KEYWORDS = Set.of("openbadgecredential", "openbadges");
  private static final int AROUND = 12; // length, type and checksum
  private static final int MOST_CHUNKS = 10_000;

  private BakedPng() {}

  static boolean is(byte[] file) {
    return file.length >= SIGNATURE.length
        && Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length));
  }

  static Baked read(byte[] file) {
    var found = new ArrayList<Baked>();
    var rest = ByteBuffer.wrap(file, SIGNATURE.length, file.length - SIGNATURE.length);
    for (var i = 0; i < MOST_CHUNKS && rest.remaining() >= AROUND; i++) {
      int length = rest.getInt();
      if (length < 0 || length > rest.remaining() - (AROUND - Integer.BYTES)) {
        return Baked.none(Finding.FILE_DAMAGED);
      }
      var checked = new byte[Integer.BYTES + length];
      rest.get(checked);
      int sum = rest.getInt();
      var type = new String(checked, 0, Integer.BYTES, StandardCharsets.ISO_8859_1);
      var text = text(type, Arrays.copyOfRange(checked, Integer.BYTES, checked.length));
      if (text.isPresent()) {
        found.add(crc(checked) == sum ? text.get() : Baked.none(Finding.FILE_DAMAGED));
      }
    }
    return switch (found.size()) {
      case 0 -> Baked.none(Finding.FILE_PICTURE);
      case 1 -> found.get(0);
      default -> Baked.none(Finding.FILE_TWO);
    };
  }

  private static int crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** PNG 1.2, sections 4.2.3.1 and 4.2.3.3; empty for a chunk with another keyword. */
  private static Optional<Baked> text(String type, byte[] data) {
    int end = zero(data, 0);
    if (!(type.equals("iTXt") || type.equals("tEXt"))
        || end < 0
        || !KEYWORDS.contains(new String(data, 0, end, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    if (type.equals("tEXt")) {
      return Optional.of(Baked.of(Arrays.copyOfRange(data, end + 1, data.length)));
    }
    int language = end + 3;
    int translated = zero(data, language);
    int text = translated < 0 ? -1 : zero(data, translated + 1);
    if (text < 0) {
      return Optional.of(Baked.none(Finding.FILE_DAMAGED));
    }
    var content = Arrays.copyOfRange(data, text + 1, data.length);
    return Optional.of(data[end + 1] == 0 ? Baked.of(content) : inflated(content));
  }

  private static int zero(byte[] data, int from) {
    for (var i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Never more than a badge may have, whatever it would become. */
  private static Baked inflated(byte[] packed) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var text = new byte[CredentialJson.MAX_BYTES + 1];
      int length = inflater.inflate(text);
      if (length > CredentialJson.MAX_BYTES) {
        return Baked.none(Finding.FILE_LARGE);
      }
      return inflater.finished()
          ? Baked.of(Arrays.copyOf(text, length))
          : Baked.none(Finding.FILE_DAMAGED);
    } catch (DataFormatException damaged) {
      return Baked.none(Finding.FILE_DAMAGED);
    } finally {
      inflater.end();
    }
  }
}
