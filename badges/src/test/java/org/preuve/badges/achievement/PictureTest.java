package org.preuve.badges.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.preuve.badges.achievement.Picture.Colour;
import org.preuve.badges.achievement.Picture.Shape;
import org.preuve.badges.achievement.Picture.Symbol;
import org.xml.sax.InputSource;

class PictureTest {

  @Test
  void composes_well_formed_svg_of_every_choice() throws Exception {
    for (var shape : Shape.values()) {
      for (var colour : Colour.values()) {
        for (var symbol : Symbol.values()) {
          var svg = new Picture(shape, colour, symbol).svg(true);

          var root = parse(svg);

          assertThat(root).isEqualTo("svg");
          assertThat(svg).contains(shape.path, colour.dark, colour.light, symbol.path);
        }
      }
    }
  }

  @Test
  void adds_the_medallion_only_for_measured_evidence() {
    var picture = Picture.proposed(1, 7);

    assertThat(picture.svg(true)).contains("M177 197h8l6");
    assertThat(picture.svg(false)).doesNotContain("M177 197h8l6");
  }

  private static String parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement()
        .getTagName();
  }
}
