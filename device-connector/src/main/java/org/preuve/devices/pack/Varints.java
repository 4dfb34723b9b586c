package org.preuve.devices.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Whole numbers in as few bytes as they need, seven bits in each, the lowest first. */
final class Varints {

  private static final int BITS = 7;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Varints add(long number) {
    var rest = number;
    while ((rest & ~(MORE - 1L)) != 0) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    out.write((int) rest);
    return this;
  }

  /** A number that is as likely below zero. */
  Varints signed(long number) {
    return add((number << 1) ^ (number >> (Long.SIZE - 1)));
  }

  Varints bytes(byte[] bytes) {
    add(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  static long read(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      var part = in.get();
      number |= (part & (MORE - 1L)) << shift;
      if (part >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  static long signed(ByteBuffer in) {
    var number = read(in);
    return (number >>> 1) ^ -(number & 1);
  }

  static byte[] bytes(ByteBuffer in) {
    return take(in, read(in));
  }

  /** So many bytes, if there are as many. */
  static byte[] take(ByteBuffer in, long length) {
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException("fewer bytes than said");
    }
    var start = in.arrayOffset() + in.position();
    in.position(in.position() + (int) length);
    return Arrays.copyOfRange(in.array(), start, start + (int) length);
  }
}
