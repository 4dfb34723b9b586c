package org.preuve.portfolio.preview;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (Exif 2.3, tag 274), the one thing of its metadata that a picture needs: 1
 * to 8.
 */
final class Orientation {

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966; // "Exif", then two bytes 0
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int TAG = 0x0112;
  private static final int UPRIGHT = 1;

  private Orientation() {}

  /** Of a JPEG by its first bytes; upright where nothing or nonsense is said. */
  static int of(byte[] head) {
    try {
      return segments(ByteBuffer.wrap(head));
    } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
      return UPRIGHT;
    }
  }

  private static int segments(ByteBuffer jpeg) {
    if (marker(jpeg, 0) != START_OF_IMAGE) {
      return UPRIGHT;
    }
    int at = 2;
    while (marker(jpeg, at) != START_OF_SCAN && (marker(jpeg, at) >> 8) == 0xFF) {
      int length = marker(jpeg, at + 2);
      if (marker(jpeg, at) == APP1 && length > 16 && jpeg.getInt(at + 4) == EXIF) {
        return tiff(jpeg.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static int tiff(ByteBuffer tiff) {
    boolean little = marker(tiff, 0) == LITTLE_ENDIAN;
    tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = marker(tiff, directory);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (marker(tiff, entry) == TAG) {
        int value = marker(tiff, entry + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int marker(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  /** Whether width and height change places. */
  static boolean lying(int orientation) {
    return orientation >= 5;
  }

  /** Turns a picture of that width and height upright. */
  static AffineTransform upright(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
