package org.preuve.badges.issuer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.issuer.*}.
 *
 * @param name of the institution, written into its badges; set before the first badge
 */
@Dependent
record IssuerConfig(String name) {

  @Inject
  IssuerConfig(
      @ConfigProperty(name = "preuve.issuer.name", defaultValue = "Institut Valmont") String name) {
    this.name = name;
  }
}
