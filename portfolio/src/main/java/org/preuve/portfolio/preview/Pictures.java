package org.preuve.portfolio.preview;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a picture into pixels and writes pixels only: position, camera, names and whatever else a
 * file carries stays behind.
 */
final class Pictures {

  /** Of a picture before anything of it is decoded; the largest of telephones have 50 million. */
  static final long MOST_PIXELS = 64_000_000;

  /** Longer side of what is shown. */
  static final int LONGEST = 1600;

  private static final int HEAD = 256 * 1024;
  private static final int LARGE = 600 * 1024;
  private static final float QUALITY = 0.85f;
  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

  private Pictures() {}

  /** Upright, and no larger than it is shown. */
  static BufferedImage read(Path file) throws IOException, NotDrawn {
    try (var in = new FileImageInputStream(file.toFile())) {
      var reader = reader(in);
      boolean jpeg = format(reader).equals("jpeg");
      try {
        return upright(pixels(reader, in), jpeg ? Orientation.of(head(file)) : 1);
      } catch (IIOException other) {
        if (unsupported(other)) {
          throw new NotDrawn(PreviewState.UNDRAWN);
        }
        throw other;
      } finally {
        reader.dispose();
      }
    }
  }

  /** What the JDK knows and does not read, such as a JPEG of a rare process. */
  private static boolean unsupported(IIOException said) {
    return String.valueOf(said.getMessage()).startsWith("Unsupported");
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      var reader = readers.next();
      if (FORMATS.contains(format(reader))) {
        return reader;
      }
    }
    throw new IOException("no picture that is read here");
  }

  private static String format(ImageReader reader) throws IOException {
    return reader.getFormatName().toLowerCase(Locale.ROOT);
  }

  /** Every so many pixels only, so that a large picture does not fill the memory. */
  private static BufferedImage pixels(ImageReader reader, ImageInputStream in)
      throws IOException, NotDrawn {
    reader.setInput(in, true, true);
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new NotDrawn(PreviewState.TOO_MUCH);
    }
    int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    int w = image.getWidth();
    int h = image.getHeight();
    double scale = Math.min(1, (double) LONGEST / Math.max(w, h));
    boolean lying = Orientation.lying(orientation);
    boolean opaque = !image.getColorModel().hasAlpha();
    var shown =
        new BufferedImage(
            (int) Math.max(1, Math.round((lying ? h : w) * scale)),
            (int) Math.max(1, Math.round((lying ? w : h) * scale)),
            opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    var turn = AffineTransform.getScaleInstance(scale, scale);
    turn.concatenate(Orientation.upright(orientation, w, h));
    var pen = shown.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scale < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    pen.drawImage(image, turn, null);
    pen.dispose();
    return shown;
  }

  /**
   * As {@code <name>.png}, or {@code .jpg} where that would be large and nothing shines through.
   */
  static void write(BufferedImage image, Path folder, String name) throws IOException {
    var png = folder.resolve(name + ".png");
    ImageIO.write(image, "png", png.toFile());
    if (Files.size(png) > LARGE && !image.getColorModel().hasAlpha()) {
      jpeg(image, folder.resolve(name + ".jpg"));
      Files.delete(png);
    }
  }

  private static void jpeg(BufferedImage image, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
