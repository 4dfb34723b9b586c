package org.preuve.lti.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares addresses by {@code host[:port]}. */
public final class Hosts {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private Hosts() {}

  /**
   * {@code host[:port]} in lower case, without the port of https. That of http stays: what is not
   * encrypted is another service.
   */
  public static String of(URI address) {
    int port = isHttp(address) && address.getPort() == -1 ? HTTP : address.getPort();
    boolean usual = !isHttp(address) && (port == -1 || port == HTTPS);
    return host(address) + (usual ? "" : ":" + port);
  }

  /** {@code scheme://host[:port]} (RFC 6454, section 6.2). */
  public static String origin(URI address) {
    int usual = isHttp(address) ? HTTP : HTTPS;
    int port = address.getPort();
    return address.getScheme().toLowerCase(Locale.ROOT)
        + "://"
        + host(address)
        + (port == -1 || port == usual ? "" : ":" + port);
  }

  private static String host(URI address) {
    return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
  }

  private static boolean isHttp(URI address) {
    return "http".equalsIgnoreCase(address.getScheme());
  }

  /** An absolute http or https address without user information or fragment. */
  public static Optional<URI> address(String text) {
    try {
      var uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The address, if it stands on one of {@code hosts}. */
  public static Optional<URI> on(String text, Set<String> hosts) {
    return address(text).filter(a -> hosts.contains(of(a)));
  }
}
