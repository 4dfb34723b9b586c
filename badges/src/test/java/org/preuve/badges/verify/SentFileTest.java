package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a file is read before somebody says that it is too large. */
class SentFileTest {

  private static final int TEXT = 256 * 1024;
  private static final int PICTURE = 1024 * 1024;

  /** PNG 1.2, section 3.1. */
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  @ParameterizedTest
  @CsvSource({
    "'{\"a\":\"', 262144",
    "eyJ, 262144",
    "'', 262144",
    "'<!DOCTYPE html><html><body>', 262144",
    "'  <html>', 262144",
    "'%PDF-1.7', 1048576",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\">', 1048576",
    "'\uFEFF <?xml version=\"1.0\"?><svg>', 1048576"
  })
  void reads_one_byte_more_than_its_kind_may_have(String head, int most) throws IOException {
    var endless = new Endless(head.getBytes(UTF_8));

    assertThat(SentFile.receive(endless)).isEmpty();
    assertThat(endless.read).isEqualTo(most + 1);
  }

  @Test
  void takes_a_picture_that_is_larger_than_a_text() throws IOException {
    var endless = new Endless(PNG);

    assertThat(SentFile.receive(endless)).isEmpty();
    assertThat(endless.read).isEqualTo(PICTURE + 1);
    assertThat(SentFile.receive(sized(PNG, PICTURE)))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(PICTURE).startsWith(PNG));
    assertThat(SentFile.receive(sized("{".getBytes(UTF_8), TEXT)))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(TEXT).startsWith('{', 'x'));
  }

  private static InputStream sized(byte[] head, int bytes) throws IOException {
    return new ByteArrayInputStream(new Endless(head).readNBytes(bytes));
  }

  /** Never ends, and counts what was taken. */
  private static final class Endless extends InputStream {
    private final InputStream head;
    private int read;

    Endless(byte[] head) {
      this.head =
          new SequenceInputStream(
              new ByteArrayInputStream(head),
              new InputStream() {
                @Override
                public int read() {
                  return 'x';
                }
              });
    }

    @Override
    public int read() throws IOException {
      read++;
      return head.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = head.read(into, offset, length);
      read += got;
      return got;
    }
  }
}
