package org.preuve.badges.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.achievement.PictureImage;

class BakedPictureTest {

  private static final Picture PICTURE =
      new Picture(Picture.Shape.SHIELD, Picture.Colour.FIR, Picture.Symbol.PROBE);
  private static final String JSON = "{\"name\":\"Été à l’œuvre\"}";

  private record Chunk(String type, byte[] data, boolean intact) {}

  @Test
  void a_png_holds_one_chunk_more_with_keyword_and_checksum_and_not_compressed() {
    var chunks = chunks(BakedPicture.png(PictureImage.square(PICTURE, true), JSON));
    var texts = chunks.stream().filter(chunk -> chunk.type().endsWith("Xt")).toList();

    assertThat(chunks).allMatch(Chunk::intact);
    assertThat(chunks.get(0).type()).isEqualTo("IHDR");
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).type()).isEqualTo("iTXt");
    assertThat(new String(texts.get(0).data(), UTF_8))
        .isEqualTo("openbadgecredential\0\0\0\0\0" + JSON);
    assertThat(chunks.get(chunks.size() - 1).type()).isEqualTo("IEND");
  }

  @Test
  void a_png_shows_the_same_picture() throws IOException {
    var plain = PictureImage.square(PICTURE, false);

    var before = ImageIO.read(new ByteArrayInputStream(plain));
    var after = ImageIO.read(new ByteArrayInputStream(BakedPicture.png(plain, JSON)));

    assertThat(after.getRGB(0, 0, 480, 480, null, 0, 480))
        .isEqualTo(before.getRGB(0, 0, 480, 480, null, 0, 480));
  }

  @Test
  void a_drawing_holds_the_badge_right_after_its_first_tag() {
    var svg = BakedPicture.svg(PICTURE.svg(true), JSON);

    assertThat(svg)
        .startsWith("<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" xmlns=")
        .contains(
            "role=\"img\"><openbadges:credential><![CDATA[" + JSON + "]]></openbadges:credential>")
        .containsOnlyOnce("openbadges:credential>\n  <defs>");
  }

  @Test
  void no_text_in_a_badge_ends_its_place_in_a_drawing() {
    var svg = BakedPicture.svg(PICTURE.svg(false), "{\"name\":\"a]]><script>b\uffff\"}");

    assertThat(svg)
        .contains("{\"name\":\"a]]\\u003e<script>b\\uffff\"}]]></openbadges:credential>")
        .containsOnlyOnce("]]>");
  }

  private static List<Chunk> chunks(byte[] png) {
    var rest = ByteBuffer.wrap(png, 8, png.length - 8);
    var chunks = new ArrayList<Chunk>();
    while (rest.hasRemaining()) {
      int length = rest.getInt();
      var type = new byte[4];
      rest.get(type);
      var data = new byte[length];
      rest.get(data);
      var sum = new CRC32();
      sum.update(type);
      sum.update(data);
      chunks.add(
          new Chunk(new String(type, ISO_8859_1), data, rest.getInt() == (int) sum.getValue()));
    }
    return chunks;
  }
}
