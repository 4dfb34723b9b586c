package org.preuve.devices.pack;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Messages of one boot in one row, by their numbers; there may be gaps between these.
 *
 * @param plainBytes bytes before they were packed
 * @param packed what {@link SegmentWriter} writes, in the zlib format (RFC 1950), whose checksum
 *     tells a damaged one
 */
public record Segment(
    String device,
    long bootcount,
    long first,
    long last,
    int messages,
    Instant firstAt,
    Instant lastAt,
    int plainBytes,
    byte[] packed) {

  /** Most messages of one. */
  public static final int MOST = 512;

  /** Most bytes of its messages together, so that it stays within a packet of the database. */
  public static final int LARGEST = 4 * 1024 * 1024;

  /** The plain form of messages whose base64url was not undone is a little longer than they. */
  private static final int MOST_PLAIN = 2 * LARGEST;

  /**
   * Packs.
   *
   * @param messages of one boot, by number, at least one and at most {@link #MOST}
   */
  public static Segment of(String device, List<PackedMessage> messages) {
    var plain = SegmentWriter.write(messages);
    var times = messages.stream().map(PackedMessage::receivedAt).sorted().toList();
    return new Segment(
        device,
        messages.get(0).bootcount(),
        messages.get(0).sequence(),
        messages.get(messages.size() - 1).sequence(),
        messages.size(),
        times.get(0),
        times.get(times.size() - 1),
        plain.length,
        deflate(plain));
  }

  /**
   * Its messages, by number.
   *
   * @throws IllegalArgumentException when it is damaged
   */
  public List<PackedMessage> unpack() {
    var read = SegmentReader.read(inflate());
    if (read.size() != messages
        || read.get(0).bootcount() != bootcount
        || read.get(0).sequence() != first) {
      throw new IllegalArgumentException("another segment");
    }
    return read;
  }

  /** Whether exactly these messages would come back. */
  public boolean holds(List<PackedMessage> expected) {
    var read = unpack();
    for (int i = 0; i < expected.size(); i++) {
      if (i >= read.size() || !same(expected.get(i), read.get(i))) {
        return false;
      }
    }
    return read.size() == expected.size();
  }

  private static boolean same(PackedMessage one, PackedMessage other) {
    return one.sequence() == other.sequence()
        && one.kind().equals(other.kind())
        && Arrays.equals(one.message(), other.message())
        && one.receivedAt().equals(other.receivedAt())
        && Objects.equals(one.beaconAt(), other.beaconAt())
        && one.beaconChecked() == other.beaconChecked();
  }

  private static byte[] deflate(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var buffer = new byte[65_536];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private byte[] inflate() {
    if (plainBytes < 0 || plainBytes > MOST_PLAIN) {
      throw new IllegalArgumentException("too large for a segment");
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var plain = new byte[plainBytes];
      int read = 0;
      while (read < plain.length && !inflater.finished()) {
        var some = inflater.inflate(plain, read, plain.length - read);
        if (some == 0) {
          break;
        }
        read += some;
      }
      if (read < plain.length) {
        throw new IllegalArgumentException("shorter than said");
      }
      if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
        throw new IllegalArgumentException("longer than said");
      }
      return plain;
    } catch (DataFormatException broken) {
      throw new IllegalArgumentException("not packed", broken);
    } finally {
      inflater.end();
    }
  }
}
