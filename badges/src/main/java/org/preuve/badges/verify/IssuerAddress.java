package org.preuve.badges.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.badges.credential.CredentialJson;

/** Where an issuer's document stands. */
public final class IssuerAddress {

  private static final String DID_WEB = "did:web:";

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(%3[Aa]\\d{1,5})?");
  private static final Pattern SEGMENT = Pattern.compile("([A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+");
  private static final Pattern UP =
      Pattern.compile("(?i)(/|%2f|%5c)(\\.|%2e){1,2}(/|%2f|%5c|[?]|$)");
  private static final int LONGEST = 2_000;

  private IssuerAddress() {}

  /**
   * did:web method, section "Read": host, port and path become an https address; an https
   * identifier is its own address.
   */
  static Optional<URI> of(String issuer) {
    if (issuer.length() > LONGEST) {
      return Optional.empty();
    }
    return issuer.startsWith(DID_WEB)
        ? ofDid(issuer.substring(DID_WEB.length()))
        : web(issuer).filter(IssuerAddress::plain);
  }

  private static boolean plain(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }

  private static Optional<URI> ofDid(String name) {
    var parts = Arrays.asList(name.split(":", -1));
    var path = parts.subList(1, parts.size());
    if (!HOST.matcher(parts.get(0)).matches() || !path.stream().allMatch(IssuerAddress::segment)) {
      return Optional.empty();
    }
    var host = parts.get(0).replaceFirst("%3[Aa]", ":");
    var file = path.isEmpty() ? "/.well-known" : "/" + String.join("/", path);
    return web("https://" + host + file + "/did.json");
  }

  /** An escaped part of the path stays escaped; none leads up. */
  private static boolean segment(String part) {
    return SEGMENT.matcher(part).matches()
        && !List.of(".", "..").contains(part.toLowerCase(Locale.ROOT).replace("%2e", "."));
  }

  /** A web address, as it is sent: letters beyond ASCII are escaped (RFC 3987, section 3.1). */
  static Optional<URI> web(String address) {
    if (!CredentialJson.whole(address)) {
      return Optional.empty();
    }
    try {
      var uri = new URI(new URI(address.strip()).toASCIIString());
      var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Whether both stand on one host and port, which did:web knows without the scheme. */
  static boolean sameServer(String one, String other) {
    return web(one)
        .map(URI::getAuthority)
        .filter(host -> web(other).map(URI::getAuthority).filter(host::equals).isPresent())
        .isPresent();
  }

  /** Whether both stand on one server: scheme, host and port. */
  static boolean sameOrigin(String one, String other) {
    return web(one).flatMap(a -> web(other).map(b -> origin(a).equals(origin(b)))).orElse(false);
  }

  /**
   * Whether an address leads to this installation, however host and port are written; with any
   * scheme, since {@code did:web} always says https.
   */
  static boolean here(URI address, URI base) {
    return address.getHost() != null
        && host(address).equals(host(base))
        && (port(address) == port(base) || port(address) == port(base.getPort()))
        && address.getPath().startsWith(base.getPath());
  }

  private static String host(URI address) {
    var host = address.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static int port(URI address) {
    return address.getPort() < 0 && "http".equalsIgnoreCase(address.getScheme())
        ? 80
        : port(address.getPort());
  }

  private static int port(int written) {
    return written < 0 ? 443 : written;
  }

  /**
   * Whether an address stands at or below a prefix: on the same server, and from one part of the
   * path to the next, without a part that leads up.
   */
  static boolean below(String address, String prefix) {
    if (!sameOrigin(address, prefix)) {
      return false;
    }
    var path = web(address).map(IssuerAddress::path).orElse("");
    var begin = web(prefix).map(IssuerAddress::path).orElse("");
    return !UP.matcher(path).find()
        && path.startsWith(begin)
        && (begin.endsWith("/")
            || begin.indexOf('?') >= 0
            || path.length() == begin.length()
            || "/?".indexOf(path.charAt(begin.length())) >= 0);
  }

  private static String path(URI address) {
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private static String origin(URI address) {
    var scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme
        + "://"
        + address.getHost().toLowerCase(Locale.ROOT)
        + ":"
        + (address.getPort() < 0 ? usual : address.getPort());
  }

  /** Whom the identifier belongs to, as people can look it up; empty where it is a bare key. */
  public static Optional<String> host(String issuer) {
    return of(issuer).map(URI::getAuthority);
  }
}
