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

  /** {@code host[:port]} in lower case, without the scheme's own port. */
  public static String of(URI address) {
    var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    int usual = "http".equalsIgnoreCase(address.getScheme()) ? HTTP : HTTPS;
    int port = address.getPort();
    return port == -1 || port == usual ? host : host + ":" + port;
  }

  /** {@code scheme://host[:port]} (RFC 6454, section 6.2). */
  public static String origin(URI address) {
    return address.getScheme().toLowerCase(Locale.ROOT) + "://" + of(address);
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
