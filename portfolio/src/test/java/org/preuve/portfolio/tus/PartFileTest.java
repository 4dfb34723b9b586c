package org.preuve.portfolio.tus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

  /** SHA-1 of {@code abc}, FIPS 180-4 example. */
  private static final Optional<Checksum> ABC = Checksum.read("sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=");

  @TempDir private Path folder;

  private PartFile part;

  @BeforeEach
  void create() throws IOException {
    part = new PartFile(Files.createFile(folder.resolve("part")));
  }

  @Test
  void goes_on_where_a_cut_line_has_ended() throws IOException {
    assertThatThrownBy(() -> part.append(0, 6, cutAfter("abc"), Optional.empty()))
        .isInstanceOf(EOFException.class);
    assertThat(part.offset()).isEqualTo(3);

    var rest = part.append(3, 6, bytes("def"), Optional.empty());

    assertThat(rest).isEqualTo(new PartFile.Appended(6, Optional.empty()));
    assertThat(Files.readString(part.file())).isEqualTo("abcdef");
  }

  @Test
  void keeps_nothing_of_a_cut_part_with_a_checksum() throws IOException {
    assertThatThrownBy(() -> part.append(0, 6, cutAfter("ab"), ABC))
        .isInstanceOf(EOFException.class);
    assertThat(part.offset()).isZero();

    assertThat(part.append(0, 6, bytes("abd"), ABC).refusal()).contains(TusReason.TUS_CHECKSUM);
    assertThat(part.offset()).isZero();
    assertThat(part.append(0, 6, bytes("abc"), ABC).refusal()).isEmpty();
    assertThat(part.offset()).isEqualTo(3);
  }

  @Test
  void takes_no_byte_beyond_the_length_and_none_at_another_place() throws IOException {
    part.append(0, 6, bytes("abc"), Optional.empty());

    assertThat(part.append(3, 6, bytes("defg"), Optional.empty()))
        .isEqualTo(new PartFile.Appended(3, Optional.of(TusReason.TUS_BEYOND)));
    assertThat(part.append(0, 6, bytes("abc"), Optional.empty()))
        .isEqualTo(new PartFile.Appended(3, Optional.of(TusReason.TUS_OFFSET)));
    assertThat(part.append(4, 6, bytes("e"), Optional.empty()).refusal())
        .contains(TusReason.TUS_OFFSET);
    assertThat(Files.readString(part.file())).isEqualTo("abc");
  }

  @Test
  void is_written_by_one_request_at_a_time() throws IOException {
    try (var other = FileChannel.open(part.file(), StandardOpenOption.WRITE);
        var lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(part.append(0, 6, bytes("abc"), Optional.empty()).refusal())
          .contains(TusReason.TUS_BUSY);
    }
    assertThat(part.offset()).isZero();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(US_ASCII));
  }

  private static InputStream cutAfter(String text) {
    return new SequenceInputStream(
        bytes(text),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new EOFException("cut");
          }
        });
  }
}
