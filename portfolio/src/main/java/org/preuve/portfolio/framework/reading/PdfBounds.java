package org.preuve.portfolio.framework.reading;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.preuve.portfolio.framework.reading.OfficePackage.Unreadable;

/**
 * Looks how large the packed streams of a PDF become before any of them is kept: a library unpacks
 * each into memory as a whole.
 */
final class PdfBounds {

  private static final int LARGEST_STREAM = 20 * 1024 * 1024;
  private static final int LARGEST = 100 * 1024 * 1024;
  private static final int NESTED = 2;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private int left = LARGEST;

  private PdfBounds() {}

  static void check(byte[] document) throws Unreadable {
    var text = new String(document, StandardCharsets.ISO_8859_1);
    // the other ways of packing grow as much and are hardly used for text
    if (text.contains("/LZWDecode") || text.contains("/RunLengthDecode")) {
      throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
    }
    var bounds = new PdfBounds();
    for (int i = text.indexOf("stream"); i >= 0; i = text.indexOf("stream", i + 1)) {
      int start = i + STREAM.length;
      while (start < document.length && (document[start] == '\r' || document[start] == '\n')) {
        start++;
      }
      if (start < document.length && document[start] == 0x78) {
        bounds.inflate(document, start, document.length - start, NESTED);
      }
    }
  }

  private void inflate(byte[] packed, int from, int length, int nested) throws Unreadable {
    var inflater = new Inflater();
    var buffer = new byte[64 * 1024];
    int all = 0;
    boolean packedAgain = false;
    try {
      inflater.setInput(packed, from, length);
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        packedAgain |= all == 0 && buffer[0] == 0x78;
        all += n;
        left -= n;
        if (all > LARGEST_STREAM || left < 0) {
          throw new Unreadable(FrameworkReason.FRAMEWORK_BOMB);
        }
      }
    } catch (DataFormatException broken) {
      return;
    } finally {
      inflater.end();
    }
    if (packedAgain && nested > 0) {
      again(packed, from, length, all, nested);
    }
  }

  private void again(byte[] packed, int from, int length, int size, int nested) throws Unreadable {
    var inflater = new Inflater();
    var unpacked = new byte[size];
    try {
      inflater.setInput(packed, from, length);
      int filled = 0;
      for (int n = inflater.inflate(unpacked); n > 0 && filled < size; ) {
        filled += n;
        n = inflater.inflate(unpacked, filled, size - filled);
      }
      inflate(unpacked, 0, filled, nested - 1);
    } catch (DataFormatException broken) {
      // it was unpacked before
    } finally {
      inflater.end();
    }
  }
}
