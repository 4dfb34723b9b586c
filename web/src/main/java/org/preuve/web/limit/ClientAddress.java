package org.preuve.web.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for limits: the nearest hop that is no proxy of ours. What stands
 * further left in the header was written by that hop, who may say anything.
 */
@Dependent
public class ClientAddress {

  /** One household or laptop has a whole /64 (RFC 6177), so it counts as one. */
  private static final int ONE_PLACE = 64;

  /** What one provider or institution has at least: addresses in it are had by the thousand. */
  private static final int ONE_NETWORK_V4 = 16;

  private static final int ONE_NETWORK_V6 = 32;

  private static final int MOST_HOPS = 20;

  /** The {@code for} of one hop (RFC 7239, section 4); the value may be quoted. */
  private static final Pattern FOR =
      Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);

  /** {@code [2001:db8::1]:4711} or {@code 192.0.2.1:4711} (RFC 7239, section 6). */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^]]*)](?::\\d{1,5})?|(\\d[\\d.]*):\\d{1,5}");

  private final ProxyConfig proxies;

  @Inject
  ClientAddress(ProxyConfig proxies) {
    this.proxies = proxies;
  }

  /** An IPv4 address, or the /64 of an IPv6 address. */
  public String of(HttpServletRequest request) {
    var hops = Collections.list(request.getHeaders(proxies.header()));
    return of(request.getRemoteAddr(), hops);
  }

  /**
   * The network around an address, of which many addresses are easily had: a /16 of IPv4, a /32 of
   * IPv6; what is no address is its own.
   *
   * @param place as {@link #of} says it
   */
  public static String network(String place) {
    return Network.read(place)
        .map(Network::start)
        .map(start -> around(start, start instanceof Inet6Address))
        .orElse(place);
  }

  private static String around(InetAddress address, boolean v6) {
    int bits = v6 ? ONE_NETWORK_V6 : ONE_NETWORK_V4;
    return Network.around(address, bits).start().getHostAddress() + "/" + bits;
  }

  /**
   * The same of the two things that are looked at.
   *
   * @param peer who opened the connection
   * @param headers values of the proxies' header, in their order
   */
  String of(String peer, List<String> headers) {
    var address = Network.address(peer);
    if (address.isEmpty()) {
      return peer;
    }
    var nearest = address.get();
    var hops = hops(headers);
    for (int i = hops.size() - 1; i >= 0 && proxies.trusts(nearest); i--) {
      var hop = Network.address(hops.get(i));
      if (hop.isEmpty()) {
        break; // "unknown", or nonsense: the proxy itself is all that is known
      }
      nearest = hop.get();
    }
    return place(nearest);
  }

  /**
   * Whether somebody says that others ask through him.
   *
   * @param header value of a header by its name
   */
  static boolean forwarded(UnaryOperator<@Nullable String> header) {
    return header.apply(ProxyConfig.X_FORWARDED_FOR) != null
        || header.apply(ProxyConfig.FORWARDED) != null;
  }

  /** Whether the settings name whoever opened the connection as a proxy of ours. */
  boolean trusted(String peer) {
    return Network.address(peer).filter(proxies::trusts).isPresent();
  }

  private List<String> hops(List<String> headers) {
    var all = new ArrayList<String>();
    for (var header : headers) {
      for (var hop : header.split(",", -1)) {
        all.add(named(hop.strip()));
      }
    }
    return all.subList(Math.max(0, all.size() - MOST_HOPS), all.size());
  }

  private String named(String hop) {
    var text = hop;
    if (proxies.header().equalsIgnoreCase(ProxyConfig.FORWARDED)) {
      var named = FOR.matcher(hop);
      text = named.find() ? named.group(1) : "";
    }
    var port = WITH_PORT.matcher(text);
    return port.matches()
        ? Optional.ofNullable(port.group(1)).orElseGet(() -> port.group(2))
        : text;
  }

  private static String place(InetAddress address) {
    return address instanceof Inet6Address
        ? Network.around(address, ONE_PLACE).start().getHostAddress() + "/" + ONE_PLACE
        : address.getHostAddress();
  }
}
