package org.preuve.web.base;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to addresses that the internet routes (IANA special-purpose address registries).
 * The connection goes to the very address that was looked at.
 */
final class PublicAddresses implements DnsResolver {

  private final HttpConfig config;

  PublicAddresses(HttpConfig config) {
    this.config = config;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return allowed(host, -1);
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return Arrays.stream(allowed(host, port)).map(a -> new InetSocketAddress(a, port)).toList();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] allowed(String host, int port) throws UnknownHostException {
    var found = InetAddress.getAllByName(host);
    if (config.namesPrivate(host, port)) {
      return found;
    }
    if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
      throw new BlockedAddressException(host);
    }
    return found;
  }

  static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    boolean carrier = first == 100 && second >= 64 && second < 128; // RFC 6598
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2); // RFC 6890, 5737
    boolean benchmark = first == 198 && (second == 18 || second == 19); // RFC 2544
    boolean example =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113); // RFC 5737
    return first != 0 && first < 224 && !carrier && !protocol && !benchmark && !example;
  }

  /** Only 2000::/3, without documentation, 6to4, Teredo and the translations of IPv4. */
  private static boolean isPublic6(Inet6Address address) {
    var b = address.getAddress();
    boolean global = (b[0] & 0xe0) == 0x20;
    boolean documentation = starts(b, 0x20, 0x01, 0x0d, 0xb8) || starts(b, 0x3f, 0xff);
    boolean tunnel = starts(b, 0x20, 0x02) || starts(b, 0x20, 0x01, 0x00, 0x00);
    return global && !documentation && !tunnel;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
