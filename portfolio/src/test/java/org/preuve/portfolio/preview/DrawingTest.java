package org.preuve.portfolio.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

  @TempDir private Path folder;
  private Path file;
  private Path drawn;

  @BeforeEach
  void make() throws IOException {
    file = folder.resolve("file");
    drawn = Files.createDirectory(folder.resolve("drawn"));
  }

  @Test
  void keeps_neither_position_nor_camera_of_a_photo() throws IOException {
    var photo = Samples.photo(300, 200, 1);
    assertThat(Samples.contains(photo, "Exif")).isTrue();
    assertThat(Samples.contains(photo, Samples.CAMERA)).isTrue();

    var state = picture(photo);

    assertThat(state).isEqualTo(PreviewState.READY);
    var made = Files.readAllBytes(drawn.resolve("1.png"));
    assertThat(Samples.contains(made, "Exif")).isFalse();
    assertThat(Samples.contains(made, Samples.CAMERA)).isFalse();
    assertThat(Samples.contains(made, "eXIf")).isFalse();
  }

  @Test
  void draws_a_picture_for_a_printing_press() {
    assertThat(picture(Samples.fourColours(40, 30))).isEqualTo(PreviewState.READY);
  }

  @Test
  void does_not_call_damaged_what_it_cannot_read() {
    assertThat(picture(Samples.differential())).isEqualTo(PreviewState.UNDRAWN);
  }

  @Test
  void does_not_blame_a_file_for_a_disk_that_takes_nothing() throws IOException {
    Files.write(file, Samples.pdf(1));

    var state = Drawing.draw(PreviewKind.DOCUMENT, file, folder.resolve("gone"), 1);

    assertThat(state).isEqualTo(PreviewState.AWAY);
  }

  @Test
  void keeps_no_metadata_where_it_writes_a_jpeg() throws IOException {
    var noise = new BufferedImage(1500, 1500, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int i = 0; i < 1500 * 1500; i++) {
      noise.setRGB(i % 1500, i / 1500, random.nextInt());
    }

    var photo = Samples.photo(noise, 1);
    assertThat(Samples.contains(photo, "Exif")).isTrue();
    assertThat(Samples.contains(photo, Samples.CAMERA)).isTrue();

    picture(photo);

    var made = Files.readAllBytes(drawn.resolve("1.jpg"));
    assertThat(Samples.contains(made, "Exif")).isFalse();
    assertThat(Samples.contains(made, Samples.CAMERA)).isFalse();
    assertThat(drawn.resolve("1.png")).doesNotExist();
  }

  /** Where the red half is: 1 above, 3 below, 6 (turned right) on the right, 8 on the left. */
  @ParameterizedTest
  @CsvSource({
    "1, 300, 200, 150, 20",
    "3, 300, 200, 150, 180",
    "6, 200, 300, 180, 150",
    "8, 200, 300, 20, 150",
    "2, 300, 200, 150, 20",
    "4, 300, 200, 150, 180",
    "5, 200, 300, 20, 150",
    "7, 200, 300, 180, 150"
  })
  void turns_a_photo_upright(int orientation, int width, int height, int x, int y)
      throws IOException {
    picture(Samples.photo(300, 200, orientation));

    var made = ImageIO.read(drawn.resolve("1.png").toFile());
    assertThat(made.getWidth()).isEqualTo(width);
    assertThat(made.getHeight()).isEqualTo(height);
    assertThat(made.getRGB(x, y) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(made.getRGB(x, y) & 0xFF).isLessThan(60);
  }

  @Test
  void makes_a_large_picture_smaller() throws IOException {
    picture(Samples.file(Samples.picture(5000, 2500), "png"));

    var made = ImageIO.read(drawn.resolve("1.png").toFile());
    assertThat(made.getWidth()).isEqualTo(Pictures.LONGEST);
    assertThat(made.getHeight()).isEqualTo(Pictures.LONGEST / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp", "jpeg"})
  void reads_what_people_bring(String format) {
    assertThat(picture(Samples.file(Samples.picture(40, 30), format)))
        .isEqualTo(PreviewState.READY);
  }

  @Test
  void refuses_a_picture_of_too_many_pixels_before_it_decodes_one() {
    var started = System.nanoTime();

    var state = picture(Samples.bomb(60_000, 60_000));

    assertThat(state).isEqualTo(PreviewState.TOO_MUCH);
    assertThat(System.nanoTime() - started).isLessThan(60_000_000_000L);
    assertThat(drawn).isEmptyDirectory();
  }

  @Test
  void says_that_what_is_no_picture_is_broken() throws IOException {
    assertThat(picture("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(PreviewState.BROKEN);
    assertThat(picture(new byte[0])).isEqualTo(PreviewState.BROKEN);
    assertThat(picture(Samples.bomb(-1, 5))).isEqualTo(PreviewState.BROKEN);
    assertThat(picture(Samples.pdf(1))).isEqualTo(PreviewState.BROKEN);
  }

  @Test
  void draws_some_pages_at_a_time() throws IOException {
    Files.write(file, Samples.pdf(5));

    assertThat(Drawing.draw(PreviewKind.DOCUMENT, file, drawn, 1)).isEqualTo(PreviewState.READY);
    assertThat(drawn.resolve("about")).hasContent("5");
    assertThat(drawn.resolve("3.png")).exists();
    assertThat(drawn.resolve("4.png")).doesNotExist();
    assertThat(Drawing.draw(PreviewKind.DOCUMENT, file, drawn, 4)).isEqualTo(PreviewState.READY);
    assertThat(drawn.resolve("5.png")).exists();
    var page = ImageIO.read(drawn.resolve("1.png").toFile());
    assertThat(page.getWidth()).isBetween(1390, 1410);
  }

  @Test
  void says_why_a_document_is_not_drawn() throws IOException {
    assertThat(document(Samples.encryptedPdf())).isEqualTo(PreviewState.PROTECTED);
    assertThat(document(Samples.half(Samples.file(Samples.picture(9, 9), "png"))))
        .isEqualTo(PreviewState.BROKEN);
    assertThat(document(new byte[0])).isEqualTo(PreviewState.BROKEN);
  }

  @Test
  void gives_an_answer_to_any_orientation_and_any_picture() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var photo = Samples.photo(20, 10, 6);
      for (int k = 0; k < 1 + i % 8; k++) {
        photo[random.nextInt(200)] = (byte) random.nextInt();
      }
      assertThat(Orientation.of(photo)).isBetween(1, 8);
    }
    assertThat(Orientation.of(new byte[0])).isEqualTo(1);
  }

  private PreviewState picture(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
    return Drawing.draw(PreviewKind.PICTURE, file, drawn, 1);
  }

  private PreviewState document(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return Drawing.draw(PreviewKind.DOCUMENT, file, drawn, 1);
  }
}
