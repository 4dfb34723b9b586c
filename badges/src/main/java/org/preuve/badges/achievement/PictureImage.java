package org.preuve.badges.achievement;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** The picture of a badge as PNG, for programs that show no SVG. Without text, as the SVG is. */
public final class PictureImage {

  /** Width and height of the drawing in its own units. */
  private static final double FIELD = 240;

  private static final Color PAPER = new Color(0xF6F6F2);
  private static final Color MEASURED = new Color(0x1B7A4C);
  private static final Color EDGE = new Color(255, 255, 255, 140);

  private PictureImage() {}

  private record Drawn(Picture picture, boolean measured) {}

  /** Three choices make few pictures; anybody may ask for one any number of times. */
  private static final Map<Drawn, byte[]> SQUARES = new ConcurrentHashMap<>();

  /** The bare picture on nothing, 480 by 480 pixels. */
  public static byte[] square(Picture picture, boolean measured) {
    return SQUARES.computeIfAbsent(new Drawn(picture, measured), PictureImage::square).clone();
  }

  private static byte[] square(Drawn drawn) {
    var image = new BufferedImage(480, 480, BufferedImage.TYPE_INT_ARGB);
    return png(image, drawn.picture(), drawn.measured());
  }

  /** In the middle of a card of 1,200 by 630 pixels, as networks show it beside a link. */
  public static byte[] card(Picture picture, boolean measured) {
    var image = new BufferedImage(1200, 630, BufferedImage.TYPE_INT_RGB);
    var drawing = image.createGraphics();
    drawing.setColor(PAPER);
    drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
    drawing.dispose();
    return png(image, picture, measured);
  }

  private static byte[] png(BufferedImage image, Picture picture, boolean measured) {
    var drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = Math.min(image.getWidth(), image.getHeight()) / FIELD;
    drawing.translate(
        (image.getWidth() - FIELD * scale) / 2, (image.getHeight() - FIELD * scale) / 2);
    drawing.scale(scale, scale);
    draw(drawing, picture);
    if (measured) {
      medallion(drawing);
    }
    drawing.dispose();
    return bytes(image);
  }

  /** The same parts in the same order as in {@link Picture#svg}. */
  private static void draw(Graphics2D drawing, Picture picture) {
    var outline = SvgPath.of(picture.shape().path);
    drawing.setColor(Color.decode(picture.colour().dark));
    drawing.fill(outline);
    var half = new Area(SvgPath.of("M0 0h240L0 240Z"));
    half.intersect(new Area(outline));
    drawing.setColor(Color.decode(picture.colour().light));
    drawing.fill(half);
    var inside = new AffineTransform(.9, 0, 0, .9, 12, 12);
    line(drawing, inside.createTransformedShape(outline), EDGE, 3 * .9);
    var symbol = new AffineTransform(4.5, 0, 0, 4.5, 66, 60);
    var lines = symbol.createTransformedShape(SvgPath.of(picture.symbol().path));
    line(drawing, lines, Color.WHITE, 1.7 * 4.5);
  }

  private static void medallion(Graphics2D drawing) {
    drawing.setColor(Color.WHITE);
    drawing.fill(new Ellipse2D.Double(162, 162, 68, 68));
    drawing.setColor(MEASURED);
    drawing.fill(new Ellipse2D.Double(167, 167, 58, 58));
    line(drawing, SvgPath.of("M177 197h8l6-13 9 25 6-12h9"), Color.WHITE, 4);
  }

  private static void line(Graphics2D drawing, Shape shape, Color colour, double width) {
    drawing.setColor(colour);
    drawing.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    drawing.draw(shape);
  }

  private static byte[] bytes(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }
}
