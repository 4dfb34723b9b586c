package org.preuve.web.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.commons.fileupload.FileUploadException;
import org.junit.jupiter.api.Test;
import org.preuve.web.base.BodyException;
import org.preuve.web.base.StreamedUpload;

/** Forms of anybody, url-encoded and multipart: read, or refused as the sender's fault. */
class FormFuzzTest {

  private static final long LIMIT = 10_000;

  private static final String FIELDS =
      "csrf=abc&name=In%C3%A8s+Benali&note.C.12=vu&x=&x=2&%F0%9F%98%80";

  private static final String PARTS =
      "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n"
          + "--x\r\nContent-Disposition: form-data; name=\"why.C.12\"\r\n\r\nvu\r\n"
          + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"été.txt\"\r\n"
          + "Content-Type: text/plain\r\n\r\nles essais\r\n--x--\r\n";

  private static final String[] PIECES = {
    "%",
    "%f",
    "%00",
    "&",
    "=",
    "+",
    ";",
    "\r\n",
    "\n",
    "\r",
    "--x",
    "--x--",
    "--",
    "\"",
    ":",
    "\0",
    "Content-Disposition: form-data; ",
    "name=",
    "filename*=UTF-8''%e9",
    "boundary=",
    "\u00e9",
    " "
  };

  private final Random random = new Random(20_261_130);

  @FuzzTest(maxDuration = "10m")
  void reads_or_refuses_any_fields(byte[] bytes) {
    assertFields(new String(bytes, UTF_8));
  }

  @FuzzTest(maxDuration = "10m")
  void reads_or_refuses_any_parts(byte[] bytes) throws IOException {
    assertParts("multipart/form-data; boundary=x", bytes);
    assertParts(new String(bytes, ISO_8859_1), PARTS.getBytes(UTF_8));
  }

  @Test
  void reads_or_refuses_mutations_of_a_form() throws IOException {
    for (var i = 0; i < 3_000; i++) {
      assertFields(mutated(FIELDS));
      assertParts("multipart/form-data; boundary=x", mutated(PARTS).getBytes(UTF_8));
      assertParts(mutated("multipart/form-data; boundary=x"), PARTS.getBytes(UTF_8));
    }
  }

  @Test
  void reads_the_form_that_the_mutations_begin_with() throws IOException {
    assertThat(new FormFields().with(FIELDS).map().get("name")).containsExactly("Inès Benali");
    assertThat(parts("multipart/form-data; boundary=x", PARTS.getBytes(UTF_8))).isEqualTo(3);
  }

  private static void assertFields(String encoded) {
    try {
      var map = new FormFields().with(encoded).map();
      var values = map.values().stream().mapToInt(value -> value.length).sum();
      assertThat(values).isBetween(map.size(), encoded.length() + 1);
    } catch (UncheckedIOException refused) {
      assertThat(BodyException.behind(refused)).map(BodyException::status).contains(400);
    }
  }

  private static void assertParts(String type, byte[] body) throws IOException {
    assertThat(parts(type, body)).isLessThanOrEqualTo(body.length);
  }

  /** How many parts were read; 0 when the body was refused as malformed. */
  private static int parts(String type, byte[] body) throws IOException {
    var upload = new StreamedUpload(LIMIT);
    var read = 0;
    try {
      var parts = upload.parts(type, new ByteArrayInputStream(body));
      while (parts.hasNext()) {
        var part = parts.next();
        assertThat(upload.sentName(part)).isNotNull();
        part.getFieldName();
        part.openStream().readAllBytes();
        read++;
      }
      return read;
    } catch (FileUploadException refused) {
      return 0;
    } catch (IOException broken) {
      if (StreamedUpload.malformed(broken)) {
        return 0;
      }
      throw broken;
    }
  }

  private String mutated(String original) {
    var text = new StringBuilder(original);
    for (var i = 0; i <= random.nextInt(4); i++) {
      var at = random.nextInt(text.length());
      var piece = PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, piece);
        case 1 -> text.insert(at, piece.repeat(1 + random.nextInt(100)));
        default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
      }
    }
    return text.toString();
  }
}
