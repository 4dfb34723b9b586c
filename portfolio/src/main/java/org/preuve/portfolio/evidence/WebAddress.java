package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as people paste it, with accents in the host, spaces, brackets and the like: read as
 * browsers read it (WHATWG URL Standard), and written so that every program understands it (RFC
 * 3986, section 2; RFC 5891 for the host).
 */
final class WebAddress {

  private static final int LONGEST = 2000;

  /** Scheme, authority, path, query, fragment; what a browser takes for {@code //} too. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(https?):/{2,}([^/?#\\\\]+)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)*[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.?");
  private static final int LONGEST_HOST = 253;

  /** Letters that Java reads as IDNA 2003 did, where browsers go to another host. */
  private static final Pattern OTHER_HOST = Pattern.compile("[ßς\\u200C\\u200D]");

  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
  private static final Pattern PORT = Pattern.compile("|[0-9]{1,5}");

  /** Left as they are, beside letters and digits; {@code %} only before two hexadecimal digits. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private static final String HEX = "0123456789ABCDEF";

  private WebAddress() {}

  /** Empty if it is not one of http or https, or names a user. */
  static Optional<String> of(String pasted) {
    var text = pasted.strip().replaceAll("[\\t\\n\\r]", "");
    var parts = PARTS.matcher(text);
    if (!parts.matches() || parts.group(2).contains("@")) {
      return Optional.empty();
    }
    var path = parts.group(3).isEmpty() ? "/" : parts.group(3).replace('\\', '/');
    return authority(parts.group(2))
        .map(a -> parts.group(1).toLowerCase(Locale.ROOT) + "://" + a)
        .map(a -> a + encoded(path) + encoded(rest(parts.group(4))) + fragment(parts.group(5)))
        .filter(address -> address.length() <= LONGEST)
        .filter(WebAddress::understood);
  }

  private static String rest(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static String fragment(@Nullable String part) {
    return part == null ? "" : "#" + encoded(part.substring(1));
  }

  private static Optional<String> authority(String authority) {
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    var name = colon > 0 ? authority.substring(0, colon) : authority;
    var port = colon > 0 ? authority.substring(colon + 1) : "";
    if (!PORT.matcher(port).matches() || (!port.isEmpty() && Integer.parseInt(port) > 65_535)) {
      return Optional.empty();
    }
    return host(name).map(host -> port.isEmpty() ? host : host + ":" + port);
  }

  private static Optional<String> host(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST_HOST || OTHER_HOST.matcher(lower).find()) {
      return Optional.empty();
    }
    if (IPV6.matcher(lower).matches()) {
      return Optional.of(lower);
    }
    try {
      var ascii = IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED);
      return Optional.of(ascii).filter(host -> HOST.matcher(host).matches());
    } catch (IllegalArgumentException noHost) {
      return Optional.empty();
    }
  }

  private static String encoded(String part) {
    var out = new StringBuilder();
    part.codePoints().forEach(c -> encode(c, out));
    return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static void encode(int c, StringBuilder out) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || c == '%' || PLAIN.indexOf(c) >= 0) {
      out.appendCodePoint(c);
      return;
    }
    for (byte b : new String(Character.toChars(c)).getBytes(UTF_8)) {
      out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
    }
  }

  private static boolean understood(String address) {
    try {
      return !new URI(address).isOpaque();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
