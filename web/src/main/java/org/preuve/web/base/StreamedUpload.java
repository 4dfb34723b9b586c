package org.preuve.web.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;

/** Multipart parts one after the other, nothing held in memory. */
public final class StreamedUpload
    extends AbstractFileUpload<InputStream, DiskFileItem, DiskFileItemFactory> {

  /** So much of a file over the limit is still read away, so that a browser sees the answer. */
  private static final int PATIENCE = 4;

  /** Stops reading far above {@code limit} bytes. */
  public StreamedUpload(long limit) {
    setSizeMax(PATIENCE * limit + 1024L * 1024);
    setHeaderCharset(UTF_8);
  }

  /** The parts of a body, in their order. */
  public FileItemInputIterator parts(String contentType, InputStream body) throws IOException {
    return getItemIterator(new Body(contentType, body));
  }

  /** Name as sent, empty without one; read here because the library refuses NUL with a fault. */
  public String sentName(FileItemInput part) {
    return Optional.ofNullable(getFileName(part.getHeaders())).orElse("");
  }

  @Override
  public FileItemInputIterator getItemIterator(InputStream request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, List<DiskFileItem>> parseParameterMap(InputStream request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DiskFileItem> parseRequest(InputStream request) {
    throw new UnsupportedOperationException();
  }

  private record Body(String contentType, InputStream stream) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return UTF_8.name();
    }

    @Override
    public long getContentLength() {
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

    @Override
    public boolean isMultipartRelated() {
      return false;
    }
  }
}
