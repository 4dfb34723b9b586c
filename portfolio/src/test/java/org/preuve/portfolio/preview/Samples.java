package org.preuve.portfolio.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files as people bring them, and as nobody should. */
final class Samples {

  /** Stands in the metadata of a photo, with a position. */
  static final String CAMERA = "CAMERA-OF-INES";

  private Samples() {}

  /** Red above, blue below. */
  static BufferedImage picture(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (y < height / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    return image;
  }

  static byte[] file(BufferedImage image, String format) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A JPEG of a telephone: camera, orientation, and a position (Exif 2.3, section 4.6). */
  static byte[] photo(int width, int height, int orientation) {
    return photo(picture(width, height), orientation);
  }

  static byte[] photo(BufferedImage image, int orientation) {
    var tiff = ByteBuffer.allocate(128);
    tiff.put("MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010F, 2, CAMERA.length(), 80); // maker
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    entry(tiff, 0x8825, 4, 1, 56); // position
    tiff.putInt(0);
    tiff.position(56);
    tiff.putShort((short) 1);
    tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(ISO_8859_1));
    tiff.position(80);
    tiff.put(CAMERA.getBytes(ISO_8859_1));
    var jpeg = file(image, "jpeg");
    var out = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
    out.put(jpeg, 0, 2);
    out.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
    out.put("Exif\0\0".getBytes(ISO_8859_1)).put(tiff.array());
    out.put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  /** A JPEG of cyan, magenta, yellow and black. */
  static byte[] fourColours(int width, int height) {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return segment(
        bytes.toByteArray(), 0xFFEE, "Adobe\0\144\0\0\0\0\0".getBytes(ISO_8859_1)); // no transform
  }

  /** A JPEG that says it is a difference to another one (T.81, table B.1: SOF5). */
  static byte[] differential() {
    var jpeg = file(picture(9, 9), "jpeg");
    for (int i = 0; i < jpeg.length - 1; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        jpeg[i + 1] = (byte) 0xC5;
      }
    }
    return jpeg;
  }

  /** With a further segment at the beginning of a JPEG. */
  private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
    var out = ByteBuffer.allocate(jpeg.length + 4 + content.length);
    out.put(jpeg, 0, 2);
    out.putShort((short) marker).putShort((short) (2 + content.length));
    out.put(content).put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG of a few bytes that says it has so many pixels. */
  static byte[] bomb(int width, int height) {
    var png = file(picture(1, 1), "png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  /** A document of so many pages, each with a frame. */
  static byte[] pdf(int pages) {
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var pen = new PDPageContentStream(pdf, page)) {
          pen.addRect(100, 100, 200, 50F + 40 * i);
          pen.fill();
        }
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A document whose trailer says that it is encrypted. */
  static byte[] encryptedPdf() {
    var text = new String(pdf(1), ISO_8859_1);
    var secret =
        "<< /Filter /Standard /V 1 /R 2 /O <"
            + "00".repeat(32)
            + "> /U <"
            + "00".repeat(32)
            + "> /P -4 >>";
    var plain = text.replaceFirst("/Root", "/Encrypt " + secret + " /Root");
    return plain.getBytes(ISO_8859_1);
  }

  /** A document whose one page never ends: each form draws the next one ten times. */
  static byte[] endlessPdf() {
    var out = new ByteArrayOutputStream();
    try (var pdf = new DataOutputStream(out)) {
      pdf.writeBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
      pdf.writeBytes("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
      pdf.writeBytes(
          "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
              + "/Resources<</XObject<</F 5 0 R>>>>>>endobj\n");
      pdf.writeBytes("4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj\n");
      for (int i = 5; i < 25; i++) {
        var draws = "/F Do\n".repeat(10) + "0 0 9 9 re f\n";
        pdf.writeBytes(
            i
                + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F "
                + (i + 1)
                + " 0 R>>>>/Length "
                + draws.length()
                + ">>stream\n"
                + draws
                + "endstream endobj\n");
      }
      pdf.writeBytes("25 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\n\n");
      pdf.writeBytes("endstream endobj\ntrailer<</Root 1 0 R/Size 26>>\n%%EOF\n");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static boolean contains(byte[] bytes, String words) {
    return new String(bytes, ISO_8859_1).contains(words);
  }

  static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }
}
