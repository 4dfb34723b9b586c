package org.preuve.badges.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.preuve.web.Caller;
import org.preuve.web.base.StreamedUpload;

/**
 * The multipart form of a table: {@code csrf} first, then {@code file}, {@code text} and {@code
 * skip}; a file with content goes before a text.
 */
final class ReadCsv {

  /** Bytes of a table. */
  static final int LIMIT = 512 * 1024;

  private static final int MOST_PARTS = 6;

  private final Caller caller;
  private byte[] file = new byte[0];
  private byte[] text = new byte[0];
  private boolean skip;
  private boolean trusted;

  private ReadCsv(Caller caller) {
    this.caller = caller;
  }

  /**
   * What was sent.
   *
   * @param skip whether lines that name nobody are left out
   */
  record Sent(String text, boolean skip, Optional<BulkReason> refusal) {}

  static Sent read(Caller caller, String type, InputStream body) throws IOException {
    var form = new ReadCsv(caller);
    try {
      form.parts(type, body);
    } catch (FileUploadException malformed) {
      return refused(malformed);
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return refused(broken);
      }
      throw broken;
    }
    return form.sent();
  }

  private Sent sent() {
    if (!trusted) {
      return refused(BulkReason.CSV_FORM);
    }
    var bytes = file.length > 0 ? file : text;
    return bytes.length > LIMIT
        ? refused(BulkReason.CSV_TOO_LARGE)
        : new Sent(decode(bytes), skip, Optional.empty());
  }

  private static Sent refused(Exception malformed) {
    return refused(
        StreamedUpload.tooLong(malformed) ? BulkReason.CSV_TOO_LARGE : BulkReason.CSV_FORM);
  }

  private static Sent refused(BulkReason reason) {
    return new Sent("", false, Optional.of(reason));
  }

  private void parts(String type, InputStream body) throws IOException, FileUploadException {
    var parts = new StreamedUpload(LIMIT).parts(type, body);
    for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
      part(parts.next());
      if (!trusted) {
        return;
      }
    }
  }

  private void part(FileItemStream part) throws IOException {
    var name = part.getFieldName();
    var bytes = part.openStream().readNBytes(LIMIT + 1);
    if ("csrf".equals(name)) {
      trusted = MessageDigest.isEqual(bytes, caller.csrf().getBytes(UTF_8));
    } else if ("file".equals(name)) {
      file = bytes;
    } else if ("text".equals(name)) {
      text = bytes;
    } else if ("skip".equals(name)) {
      skip = new String(bytes, UTF_8).equals("yes");
    }
  }

  /** A French spreadsheet still writes Windows-1252. */
  private static String decode(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
