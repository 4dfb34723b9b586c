package org.preuve.badges.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a status list: index 0 is the left-most bit (Bitstring Status List 1.0, section 3).
 */
public final class StatusBits {

  /** Bits in a list, so that one index tells little about one person (section 6.1). */
  public static final int SIZE = 131_072;

  private static final int MAX_BYTES = 4 * 1024 * 1024;
  private static final int MIN_BYTES = SIZE / 8;

  private final byte[] bits;

  private StatusBits(byte[] bits) {
    this.bits = bits;
  }

  /** A list of {@value #SIZE} bits with these set. */
  public static StatusBits with(Iterable<Integer> set) {
    var bits = new byte[MIN_BYTES];
    set.forEach(index -> bits[index / 8] |= (byte) mask(index));
    return new StatusBits(bits);
  }

  /**
   * Reads {@code encodedList}; empty where it is not gzip in base64url with prefix u, too short or
   * too long.
   */
  public static Optional<StatusBits> decode(String encodedList) {
    return decodeAny(encodedList, false).filter(list -> list.bits.length >= MIN_BYTES);
  }

  /**
   * The same for the list of another issuer, which may be shorter: that tells more about its
   * holders, and nothing else about the badge.
   *
   * @param older written as in Status List 2021, without a prefix
   */
  public static Optional<StatusBits> decodeAny(String encodedList, boolean older) {
    if (!older && !encodedList.startsWith("u")) {
      return Optional.empty();
    }
    var base64 = older ? encodedList : encodedList.substring(1);
    try (var in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(base64)))) {
      var bits = in.readNBytes(MAX_BYTES + 1);
      return bits.length == 0 || bits.length > MAX_BYTES
          ? Optional.empty()
          : Optional.of(new StatusBits(bits));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Value of {@code encodedList}. */
  public String encode() {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The bit, or empty where the list is shorter. */
  public Optional<Boolean> at(long index) {
    return index < 0 || index >= bits.length * 8L
        ? Optional.empty()
        : Optional.of((bits[(int) (index / 8)] & mask((int) (index % 8))) != 0);
  }

  private static int mask(int index) {
    return 0x80 >> (index % 8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusBits that && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
