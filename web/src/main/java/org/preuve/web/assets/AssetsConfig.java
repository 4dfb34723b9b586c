package org.preuve.web.assets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.assets.*}.
 *
 * @param maxAge how long a browser keeps style, scripts and pictures before it asks again
 */
@Dependent
public record AssetsConfig(Duration maxAge) {

  @Inject
  public AssetsConfig(
      @ConfigProperty(name = "preuve.assets.max-age", defaultValue = "PT1H") Duration maxAge) {
    this.maxAge = maxAge;
  }
}
