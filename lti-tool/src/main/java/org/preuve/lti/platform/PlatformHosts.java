package org.preuve.lti.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which hosts speak for an issuer: its own, and those of the few platforms that are known. */
final class PlatformHosts {

  /** Issuers that stand for many schools, and the hosts of their login, tokens and keys. */
  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          "https://canvas.instructure.com", Set.of("canvas.instructure.com", "sso.canvaslms.com"),
          "https://canvas.beta.instructure.com",
              Set.of("canvas.beta.instructure.com", "sso.beta.canvaslms.com"),
          "https://canvas.test.instructure.com",
              Set.of("canvas.test.instructure.com", "sso.test.canvaslms.com"));

  /** Where the tokens of every Brightspace come from, whatever the school's own host. */
  private static final Set<String> TOKENS_ELSEWHERE =
      Set.of("https://auth.brightspace.com/core/connect/token");

  private PlatformHosts() {}

  /** Whether the issuer's addresses are known to stand elsewhere. */
  static boolean isKnown(String issuer) {
    return ELSEWHERE.containsKey(issuer);
  }

  /**
   * Whether all of these addresses speak for the issuer. For a known issuer only its known hosts
   * do: the host that the configuration came from is one school among many.
   */
  static boolean holds(String issuer, URI source, List<String> addresses) {
    var hosts = ELSEWHERE.get(issuer);
    return addresses.stream()
        .allMatch(
            address ->
                hosts == null
                    ? near(address, source) || TOKENS_ELSEWHERE.contains(address)
                    : Hosts.address(address)
                        .filter(PlatformHosts::isHttps)
                        .filter(a -> hosts.contains(Hosts.of(a)))
                        .isPresent());
  }

  /** The host that an administrator confirms: the school's own where one issuer serves many. */
  static String responsible(PlatformAddresses platform) {
    return Hosts.of(
        isKnown(platform.issuer()) ? platform.registration() : URI.create(platform.issuer()));
  }

  /** Whether an address stands on the same host, whatever its port, and is encrypted as well. */
  static boolean near(String address, URI source) {
    return Optional.of(address)
        .flatMap(Hosts::address)
        .filter(a -> isHttps(a) || !isHttps(source))
        .filter(a -> a.getHost().equalsIgnoreCase(source.getHost()))
        .isPresent();
  }

  private static boolean isHttps(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }
}
