package org.preuve.badges.verify;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The text of a QR code that fills a picture. */
final class QrPicture {

  /** A code that a screen or a page shows; what is larger is a photograph. */
  private static final int MOST_PIXELS = 1_000 * 1_000;

  /** How many pictures may be in memory at once, whoever sent them. */
  private static final Semaphore DECODING = new Semaphore(2);

  private QrPicture() {}

  static Optional<String> read(byte[] png) {
    var readers = ImageIO.getImageReadersByFormatName("png");
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    var reader = readers.next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in, true, true);
      return small(reader) ? decoded(reader) : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      // the decoder of pictures answers damaged ones with exceptions of every kind
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** Looked at before a pixel is decoded. */
  private static boolean small(ImageReader reader) throws IOException {
    return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
  }

  private static Optional<String> decoded(ImageReader reader) throws IOException {
    DECODING.acquireUninterruptibly();
    try {
      return code(reader.read(0));
    } finally {
      DECODING.release();
    }
  }

  private static Optional<String> code(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var onWhite = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = onWhite.createGraphics();
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    var source =
        new RGBLuminanceSource(width, height, onWhite.getRGB(0, 0, width, height, null, 0, width));
    try {
      var found =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE));
      return Optional.of(found.getText());
    } catch (ReaderException none) {
      return Optional.empty();
    }
  }
}
