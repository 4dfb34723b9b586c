package org.preuve.web.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses of one network (RFC 4632, section 3.1; RFC 4291, section 2.3).
 *
 * @param start first address, its other bits are zero
 * @param bits length of the prefix
 */
public record Network(InetAddress start, int bits) {

  /** Only what looks like an address is given to {@link InetAddress}: names are never looked up. */
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
  private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

  /** {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address alone. */
  static Optional<Network> read(String text) {
    int slash = text.indexOf('/');
    var address = address(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int most = address.get().getAddress().length * Byte.SIZE;
    if (slash < 0) {
      return Optional.of(new Network(address.get(), most));
    }
    var prefix = text.substring(slash + 1);
    return PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= most
        ? Optional.of(around(address.get(), Integer.parseInt(prefix)))
        : Optional.empty();
  }

  /** An address in digits; an IPv4 address that is written as IPv6 becomes what it is. */
  static Optional<InetAddress> address(String text) {
    if (text.length() > 45 || !(V4.matcher(text).matches() || V6.matcher(text).matches())) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  /** The network of so many bits in which an address stands. */
  static Network around(InetAddress address, int bits) {
    byte[] start = address.getAddress();
    for (int bit = bits; bit < start.length * Byte.SIZE; bit++) {
      start[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    try {
      return new Network(InetAddress.getByAddress(start), bits);
    } catch (UnknownHostException wrongLength) {
      throw new IllegalArgumentException(wrongLength);
    }
  }

  boolean contains(InetAddress address) {
    byte[] own = start.getAddress();
    return own.length == address.getAddress().length
        && Arrays.equals(own, around(address, bits).start().getAddress());
  }
}
