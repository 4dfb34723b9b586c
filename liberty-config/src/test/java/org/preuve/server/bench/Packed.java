package org.preuve.server.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;

/** What messages of one device take when many of them are packed together. */
final class Packed {

  private Packed() {}

  /** Bytes of each, as they are. */
  static int asTheyAre(List<byte[]> messages) {
    var all = new ByteArrayOutputStream();
    messages.forEach(all::writeBytes);
    return deflated(all.toByteArray()) / messages.size();
  }

  /** Bytes of each with base64url undone, which can be done again; signatures stand together. */
  static int decoded(List<byte[]> messages) {
    var claims = new ByteArrayOutputStream();
    var signatures = new ByteArrayOutputStream();
    for (var message : messages) {
      var parts = new String(message, StandardCharsets.US_ASCII).split("\\.");
      claims.writeBytes(Base64.getUrlDecoder().decode(parts[0]));
      claims.writeBytes(Base64.getUrlDecoder().decode(parts[1]));
      signatures.writeBytes(Base64.getUrlDecoder().decode(parts[2]));
    }
    return (deflated(claims.toByteArray()) + signatures.size()) / messages.size();
  }

  private static int deflated(byte[] bytes) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      var buffer = new byte[64 * 1024];
      while (!deflater.finished()) {
        deflater.deflate(buffer);
      }
      return deflater.getTotalOut();
    } finally {
      deflater.end();
    }
  }
}
