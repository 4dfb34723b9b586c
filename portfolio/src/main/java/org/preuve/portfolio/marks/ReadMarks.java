package org.preuve.portfolio.marks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadException;
import org.preuve.web.Caller;
import org.preuve.web.base.StreamedUpload;

/** Reads the form part by part; its token comes first. A file with content goes before the text. */
final class ReadMarks {

  /** Bytes of the file. */
  static final int LIMIT = 256 * 1024;

  /** Of all fields. */
  static final long TOGETHER = 4L * LIMIT;

  private static final int MOST_PARTS = 10;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private ReadMarks() {}

  /**
   * What was read.
   *
   * @param trusted whether it carries the token
   * @param tooLong whether it was cut
   */
  record Sent(Map<String, String> fields, boolean trusted, boolean tooLong, boolean broken) {

    MarksForm form() {
      var file = fields.getOrDefault("file", "");
      return new MarksForm(
          begun(file.isBlank() ? fields.getOrDefault("text", "") : file),
          fields.getOrDefault("code", ""),
          begun(fields.getOrDefault("why", "")),
          fields.getOrDefault("seen", ""));
    }
  }

  /** Without the line breaks in front: a field of a page does not give them back as they came. */
  private static String begun(String text) {
    return text.replaceFirst("^\n+", "");
  }

  static Sent read(Caller caller, String type, InputStream body) throws IOException {
    var fields = new HashMap<String, String>();
    boolean tooLong = false;
    try {
      var parts = new StreamedUpload(TOGETHER).parts(type, body);
      for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
        var part = parts.next();
        var bytes = part.openStream().readNBytes(LIMIT + 1);
        tooLong |= bytes.length > LIMIT;
        fields.put(Optional.ofNullable(part.getFieldName()).orElse(""), text(bytes));
        if (!trusted(caller, fields)) {
          return new Sent(Map.of(), false, false, false);
        }
      }
    } catch (FileUploadException malformed) {
      return new Sent(Map.of(), true, StreamedUpload.tooLong(malformed), true);
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return new Sent(Map.of(), true, StreamedUpload.tooLong(broken), true);
      }
      throw broken;
    }
    return new Sent(Map.copyOf(fields), trusted(caller, fields), tooLong, false);
  }

  private static boolean trusted(Caller caller, Map<String, String> fields) {
    return MessageDigest.isEqual(
        fields.getOrDefault("csrf", "").getBytes(UTF_8), caller.csrf().getBytes(UTF_8));
  }

  /** UTF-8, else as old spreadsheets write it. */
  private static String text(byte[] bytes) {
    var utf8 = new String(bytes, UTF_8);
    var read = utf8.indexOf('\uFFFD') >= 0 ? new String(bytes, WINDOWS) : utf8;
    return (read.startsWith("\uFEFF") ? read.substring(1) : read)
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }
}
