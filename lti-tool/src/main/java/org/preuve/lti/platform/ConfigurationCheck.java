package org.preuve.lti.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsugi.lti13.objects.OpenIDProviderConfiguration;

/**
 * Decides whether a platform's configuration can be registered (Dynamic Registration 1.0, section
 * 3.4; OpenID Connect Discovery, section 3).
 */
final class ConfigurationCheck {

  /** Issuers that are known to stand on another host than the configuration, and their hosts. */
  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          "https://canvas.instructure.com", Set.of("canvas.instructure.com", "sso.canvaslms.com"),
          "https://canvas.beta.instructure.com",
              Set.of("canvas.beta.instructure.com", "sso.beta.canvaslms.com"),
          "https://canvas.test.instructure.com",
              Set.of("canvas.test.instructure.com", "sso.test.canvaslms.com"));

  private static final Set<String> NO_HOSTS = Set.of();

  /** What the configuration is good for. */
  sealed interface Outcome {

    /** It can be registered. */
    record Usable(PlatformAddresses addresses) implements Outcome {}

    /** It cannot. */
    record Unusable(String detail) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Usable, R> usable, Function<Unusable, R> unusable) {
      return this instanceof Usable u ? usable.apply(u) : unusable.apply((Unusable) this);
    }
  }

  private ConfigurationCheck() {}

  /**
   * Looks at a configuration.
   *
   * @param source address that it came from
   */
  static Outcome check(OpenIDProviderConfiguration c, URI source) {
    var issuer = Optional.ofNullable(c.issuer).flatMap(Hosts::address);
    var elsewhere = ELSEWHERE.getOrDefault(text(c.issuer), NO_HOSTS);
    if (issuer.isEmpty()) {
      return new Outcome.Unusable("issuer");
    }
    if (!near(issuer.get(), source, elsewhere)) {
      return new Outcome.Unusable("issuer on another host");
    }
    for (var endpoint :
        List.of(
            text(c.authorization_endpoint),
            text(c.token_endpoint),
            text(c.jwks_uri),
            text(c.registration_endpoint))) {
      if (Hosts.address(endpoint).filter(e -> near(e, source, elsewhere)).isEmpty()) {
        return new Outcome.Unusable("endpoint missing or on another host");
      }
    }
    if (!offers(c.token_endpoint_auth_methods_supported, "private_key_jwt")) {
      return new Outcome.Unusable("private_key_jwt not supported");
    }
    if (!offers(c.id_token_signing_alg_values_supported, "RS256")) {
      return new Outcome.Unusable("RS256 not supported");
    }
    return new Outcome.Usable(addresses(c));
  }

  private static PlatformAddresses addresses(OpenIDProviderConfiguration c) {
    var platform = c.lti_platform_configuration;
    var audience = text(c.authorization_server);
    return new PlatformAddresses(
        c.issuer,
        platform == null ? "" : shortened(text(platform.product_family_code)),
        URI.create(c.authorization_endpoint),
        URI.create(c.token_endpoint),
        audience.isEmpty() ? c.token_endpoint : audience,
        URI.create(c.jwks_uri),
        URI.create(c.registration_endpoint));
  }

  private static boolean near(URI address, URI source, Set<String> elsewhere) {
    return address.getHost().equalsIgnoreCase(source.getHost())
        || elsewhere.contains(Hosts.of(address));
  }

  /** A list that is left out promises the default. */
  private static boolean offers(@Nullable List<String> offered, String wanted) {
    return offered == null || offered.contains(wanted);
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
