package org.preuve.badges.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.badges.achievement.Picture.Colour;
import org.preuve.badges.achievement.Picture.Shape;
import org.preuve.badges.achievement.Picture.Symbol;

class PictureImageTest {

  static Stream<Picture> pictures() {
    return Stream.of(Shape.values())
        .flatMap(
            shape ->
                Stream.of(Symbol.values()).map(symbol -> new Picture(shape, Colour.INK, symbol)));
  }

  /** Colours where the SVG has them: the two halves, the symbol's white, nothing at the corner. */
  @ParameterizedTest
  @MethodSource("pictures")
  void draws_the_shape_in_both_tones_with_its_symbol_and_nothing_around(Picture picture)
      throws IOException {
    var image = read(PictureImage.square(picture, false));

    assertThat(image.getWidth()).isEqualTo(480);
    assertThat(image.getRGB(2, 2) >>> 24).isZero();
    assertThat(image.getRGB(100, 150)).isEqualTo(0xFF3D43A8);
    assertThat(image.getRGB(370, 280)).isEqualTo(0xFF2A2F86);
    assertThat(share(image, 0xFFFFFFFF)).isBetween(.01, .12);
    assertThat(SvgPath.of(picture.shape().path).getBounds2D().getWidth()).isBetween(170., 216.);
  }

  @Test
  void adds_the_medallion_only_where_a_device_measured() throws IOException {
    var picture = Picture.proposed(1, 7);

    assertThat(read(PictureImage.square(picture, true)).getRGB(392, 350)).isEqualTo(0xFF1B7A4C);
    assertThat(read(PictureImage.square(picture, false)).getRGB(392, 350)).isNotEqualTo(0xFF1B7A4C);
  }

  @Test
  void a_card_has_the_size_that_networks_show() throws IOException {
    var image = read(PictureImage.card(Picture.proposed(1, 7), false));

    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(image.getRGB(3, 3)).isEqualTo(0xFFF6F6F2);
  }

  @Test
  void each_symbol_gives_another_picture() {
    var different = new HashSet<Integer>();
    for (var symbol : Symbol.values()) {
      var picture = new Picture(Shape.DISC, Colour.FIR, symbol);
      different.add(java.util.Arrays.hashCode(PictureImage.square(picture, false)));
    }

    assertThat(different).hasSize(Symbol.values().length);
  }

  private static double share(BufferedImage image, int colour) {
    var count = 0;
    for (var x = 0; x < image.getWidth(); x++) {
      for (var y = 0; y < image.getHeight(); y++) {
        count += image.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return (double) count / image.getWidth() / image.getHeight();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
