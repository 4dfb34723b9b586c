package org.preuve.portfolio.framework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.Function;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.framework.reading.DocumentCheck;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.StreamedUpload;

/**
 * Reads the multipart form of an import: {@code csrf} first, then {@code file} or {@code text}; a
 * file with content goes before a text.
 */
final class ReadUpload {

  private static final int MOST_PARTS = 10;

  private final Caller caller;
  private byte[] file = new byte[0];
  private byte[] text = new byte[0];
  private boolean trusted;

  private ReadUpload(Caller caller) {
    this.caller = caller;
  }

  /** The document, or why none was taken. */
  static <R> R read(
      Caller caller,
      String type,
      InputStream body,
      Function<byte[], R> document,
      Function<Reason, R> refused)
      throws IOException {
    var upload = new ReadUpload(caller);
    try {
      upload.parts(type, body);
    } catch (FileUploadException malformed) {
      return refused.apply(reason(malformed));
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return refused.apply(reason(broken));
      }
      throw broken;
    }
    return upload.trusted
        ? document.apply(upload.file.length > 0 ? upload.file : upload.text)
        : refused.apply(PortfolioReason.FORM_TOKEN);
  }

  private static Reason reason(Exception malformed) {
    return StreamedUpload.tooLong(malformed)
        ? FrameworkReason.FRAMEWORK_TOO_LARGE
        : PortfolioReason.BAD_REQUEST;
  }

  private void parts(String type, InputStream body) throws IOException, FileUploadException {
    var parts = new StreamedUpload(DocumentCheck.LIMIT).parts(type, body);
    for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
      part(parts.next());
      if (!trusted) {
        return;
      }
    }
  }

  private void part(FileItemStream part) throws IOException {
    var name = part.getFieldName();
    var bytes = part.openStream().readNBytes(DocumentCheck.LIMIT + 1);
    if ("csrf".equals(name)) {
      trusted = MessageDigest.isEqual(bytes, caller.csrf().getBytes(UTF_8));
    } else if ("file".equals(name)) {
      file = bytes;
    } else if ("text".equals(name)) {
      text = new String(bytes, UTF_8).isBlank() ? new byte[0] : bytes;
    }
  }
}
