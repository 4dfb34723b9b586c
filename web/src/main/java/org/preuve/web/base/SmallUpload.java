package org.preuve.web.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadException;

/** A multipart form that is small enough to be held in memory, because its body is capped. */
public final class SmallUpload {

  private static final int MOST_PARTS = 20;

  private SmallUpload() {}

  /**
   * One part.
   *
   * @param file name as sent, empty for a field
   * @param content empty when it is more than such a part may hold
   * @param tooLarge whether it is
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by whoever asked for it
  public record Part(String name, String file, byte[] content, boolean tooLarge) {}

  /** Takes in one part. */
  @FunctionalInterface
  public interface Intake {

    /**
     * Its bytes; empty, with the rest unread, as soon as there are too many.
     *
     * @param name of the field
     */
    Optional<byte[]> take(String name, InputStream content) throws IOException;
  }

  /** Its parts in their order; none when it is malformed. */
  public static List<Part> read(String contentType, InputStream body, Intake intake)
      throws IOException {
    var read = new ArrayList<Part>();
    try {
      var upload = new StreamedUpload(Integer.MAX_VALUE);
      var parts = upload.parts(contentType, body);
      while (parts.hasNext() && read.size() < MOST_PARTS) {
        var part = parts.next();
        var name = Optional.ofNullable(part.getFieldName()).orElse("");
        var content = intake.take(name, part.openStream());
        read.add(
            new Part(
                name,
                upload.sentName(part),
                content.orElseGet(() -> new byte[0]),
                content.isEmpty()));
      }
      return read;
    } catch (FileUploadException malformed) {
      var connection = BodyException.behind(malformed);
      if (connection.isPresent()) {
        throw connection.get();
      }
      return List.of();
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return List.of();
      }
      throw broken;
    }
  }
}
