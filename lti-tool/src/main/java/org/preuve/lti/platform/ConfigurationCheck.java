package org.preuve.lti.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsugi.lti13.objects.OpenIDProviderConfiguration;

/**
 * Decides whether a platform's configuration can be registered (Dynamic Registration 1.0, section
 * 3.4; OpenID Connect Discovery, section 3).
 */
final class ConfigurationCheck {

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
    if (issuer.isEmpty()) {
      return new Outcome.Unusable("issuer");
    }
    if (!PlatformHosts.isKnown(text(c.issuer)) && !PlatformHosts.near(text(c.issuer), source)) {
      return new Outcome.Unusable("issuer on another host");
    }
    if (!PlatformHosts.holds(
        text(c.issuer),
        source,
        List.of(text(c.authorization_endpoint), text(c.token_endpoint), text(c.jwks_uri)))) {
      return new Outcome.Unusable("endpoint missing or on another host");
    }
    if (!PlatformHosts.near(text(c.registration_endpoint), source)) {
      return new Outcome.Unusable("registration endpoint missing or on another host");
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
