package org.preuve.web.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.RequestContext;

/** Multipart parts one after the other, nothing held in memory. */
public final class StreamedUpload extends FileUpload {

  /** So much of a file over the limit is still read away, so that a browser sees the answer. */
  private static final int PATIENCE = 4;

  /** What a form may hold beside its file. */
  private static final long BESIDE = 1024 * 1024;

  /** Stops reading far above {@code limit} bytes. */
  public StreamedUpload(long limit) {
    setSizeMax(PATIENCE * limit + BESIDE);
    setHeaderEncoding(UTF_8.name());
  }

  /** Whether the length that a request says is too much for a file of {@code limit} bytes. */
  public static boolean tooLong(long declared, long limit) {
    return declared > limit + BESIDE;
  }

  /** The parts of a body, in their order. */
  public FileItemIterator parts(String contentType, InputStream body)
      throws IOException, FileUploadException {
    return getItemIterator(new Body(contentType, body));
  }

  /** Name as sent, empty without one; read here because the library refuses NUL with a fault. */
  public String sentName(FileItemStream part) {
    return Optional.ofNullable(getFileName(part.getHeaders())).orElse("");
  }

  /** Whether the body was longer than allowed. */
  public static boolean tooLong(Exception failure) {
    return failure instanceof SizeException
        || (failure instanceof FileUploadIOException
            && failure.getCause() instanceof SizeException);
  }

  /** Whether what was sent is to blame, not the connection. */
  public static boolean malformed(Exception failure) {
    return failure instanceof FileUploadException
        || failure instanceof FileUploadIOException
        || failure instanceof MalformedStreamException;
  }

  private record Body(String contentType, InputStream stream) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return UTF_8.name();
    }

    @Override
    public int getContentLength() {
      return -1; // only what arrives counts
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public InputStream getInputStream() {
      return stream;
    }
  }
}
