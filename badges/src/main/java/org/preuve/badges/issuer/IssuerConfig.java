package org.preuve.badges.issuer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.issuer.*}.
 *
 * @param name of the institution, written into its badges; set before the first badge, else the
 *     host of the installation stands there
 */
@Dependent
record IssuerConfig(String name) {

  @Inject
  IssuerConfig(
      @ConfigProperty(name = "preuve.issuer.name") Optional<String> name,
      @ConfigProperty(name = "preuve.base-url") String baseUrl) {
    this(name.orElseGet(() -> URI.create(baseUrl).getHost()));
  }
}
