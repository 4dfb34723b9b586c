package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.preuve.badges.credential.CredentialJson;

/**
 * Files that are attached to a PDF. The document itself is not parsed: a stream is never inside
 * another one (ISO 32000-1, section 7.5.7), so that those with the type of an attachment are found
 * where they stand, and each is unpacked no further than a badge may be long.
 */
final class AttachedPdf {

  private static final int MOST = 20;

  /** Places that are looked at, whatever stands there. */
  private static final int MOST_PLACES = 200;

  /** Most characters of a dictionary before and after its type. */
  private static final int ENTRIES = 1_000;

  private static final String TYPE = "/EmbeddedFile";
  private static final Pattern DATA = Pattern.compile("stream\r?\n");
  private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?<name>\\[[^\\]]*\\]|/\\w+)");
  private static final Pattern ONLY_FLATE = Pattern.compile("\\[?\\s*/(FlateDecode|Fl)\\s*\\]?");
  private static final String END = "endstream";

  private AttachedPdf() {}

  /** What is attached and can be unpacked, of an unencrypted document; the first twenty. */
  static List<byte[]> of(byte[] file) {
    var text = new String(file, ISO_8859_1);
    var found = new ArrayList<byte[]>();
    if (text.contains("/Encrypt")) {
      return found;
    }
    int place = text.indexOf(TYPE);
    for (var i = 0; place >= 0 && i < MOST_PLACES && found.size() < MOST; i++) {
      at(file, text, place).ifPresent(found::add);
      place = text.indexOf(TYPE, place + TYPE.length());
    }
    return found;
  }

  /** The data of the stream in whose dictionary that type stands; not of a list of such. */
  private static Optional<byte[]> at(byte[] file, String text, int place) {
    var before = text.substring(Math.max(0, place - ENTRIES), place);
    int after = place + TYPE.length();
    var entries = text.substring(after, Math.min(text.length(), after + ENTRIES));
    var data = DATA.matcher(entries);
    if (!before.stripTrailing().endsWith("/Type")
        || entries.isEmpty()
        || Character.isLetterOrDigit(entries.charAt(0))
        || !data.find()) {
      return Optional.empty();
    }
    var begins = before.substring(before.lastIndexOf("obj") + 1);
    var rest = entries.substring(0, data.start());
    return rest.contains("endobj")
        ? Optional.empty()
        : data(file, text, after + data.end(), begins + rest);
  }

  private static Optional<byte[]> data(byte[] file, String text, int from, String entries) {
    var filter = FILTER.matcher(entries);
    if (filter.find()) {
      return ONLY_FLATE.matcher(filter.group("name")).matches()
          ? inflated(file, from)
          : Optional.empty();
    }
    int end = text.indexOf(END, from);
    return end < 0 || end - from > CredentialJson.MAX_BYTES
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(file, from, end));
  }

  private static Optional<byte[]> inflated(byte[] file, int from) {
    var inflater = new Inflater();
    try {
      inflater.setInput(file, from, file.length - from);
      var text = new byte[CredentialJson.MAX_BYTES + 1];
      int length = inflater.inflate(text);
      return inflater.finished() && length <= CredentialJson.MAX_BYTES
          ? Optional.of(Arrays.copyOf(text, length))
          : Optional.empty();
    } catch (DataFormatException damaged) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
