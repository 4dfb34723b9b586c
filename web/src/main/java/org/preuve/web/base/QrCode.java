package org.preuve.web.base;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004) to draw as SVG, one unit per module.
 *
 * @param size width and height in units, quiet zone included
 * @param path data of an SVG path that fills the dark modules
 */
public record QrCode(int size, String path) {

  private static final int QUIET = 4; // ISO/IEC 18004, section 5.3.8

  /** The code of {@code text}, which survives the loss of 15 % of its area (level M). */
  public static QrCode of(String text) {
    try {
      var hints =
          Map.of(
              EncodeHintType.MARGIN,
              QUIET,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M);
      var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a QR code", tooLong);
    }
  }

  /** A document of its own: black on white in any colour scheme. */
  public String svg() {
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" \
        shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
        """,
        size,
        path);
  }

  private static String path(BitMatrix modules) {
    var path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
