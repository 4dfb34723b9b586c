package org.preuve.devices.announced;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadException;
import org.preuve.web.Caller;
import org.preuve.web.base.StreamedUpload;

/**
 * The multipart form of a table: {@code csrf} first, then {@code text}, {@code file} and {@code
 * keep}; a file with content goes before a text.
 *
 * @param keep {@code all}, {@code good}, or empty for a preview
 */
record TableForm(String text, String keep, Optional<AnnounceReason> refusal) {

  /** Bytes of a table. */
  static final int LIMIT = 512 * 1024;

  private static final int MOST_PARTS = 6;

  /** Reads what was sent. */
  static TableForm read(Caller caller, String type, InputStream body) throws IOException {
    try {
      return of(caller, parts(type, body));
    } catch (FileUploadException malformed) {
      return refused(malformed);
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return refused(broken);
      }
      throw broken;
    }
  }

  private static TableForm of(Caller caller, Map<String, byte[]> parts) {
    var none = new byte[0];
    var csrf = parts.getOrDefault("csrf", none);
    if (!MessageDigest.isEqual(csrf, caller.csrf().getBytes(UTF_8))) {
      return refused(AnnounceReason.ANNOUNCE_FORM);
    }
    var file = parts.getOrDefault("file", none);
    var bytes = file.length > 0 ? file : parts.getOrDefault("text", none);
    return bytes.length > LIMIT
        ? refused(AnnounceReason.ANNOUNCE_TOO_LARGE)
        : new TableForm(
            decode(bytes), new String(parts.getOrDefault("keep", none), UTF_8), Optional.empty());
  }

  private static TableForm refused(Exception malformed) {
    return refused(
        StreamedUpload.tooLong(malformed)
            ? AnnounceReason.ANNOUNCE_TOO_LARGE
            : AnnounceReason.ANNOUNCE_FORM);
  }

  private static TableForm refused(AnnounceReason reason) {
    return new TableForm("", "", Optional.of(reason));
  }

  private static Map<String, byte[]> parts(String type, InputStream body)
      throws IOException, FileUploadException {
    var read = new HashMap<String, byte[]>();
    var parts = new StreamedUpload(LIMIT).parts(type, body);
    for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
      var part = parts.next();
      var name = Optional.ofNullable(part.getFieldName()).orElse("");
      read.put(name, part.openStream().readNBytes(LIMIT + 1));
    }
    return read;
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
