package org.preuve.web.base;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings of the whole installation.
 *
 * @param baseUrl public address without a final slash, {@code preuve.base-url}; never taken from a
 *     request's Host header
 * @param dataFolder evidence files and key stores, {@code preuve.data-folder}
 * @param zone time zone of the dates on pages, {@code preuve.zone}
 */
@Setting
public record ServerConfig(URI baseUrl, Path dataFolder, ZoneId zone) {

  @Inject
  public ServerConfig(
      @ConfigProperty(name = "preuve.base-url") String baseUrl,
      @ConfigProperty(name = "preuve.data-folder") String dataFolder,
      @ConfigProperty(name = "preuve.zone", defaultValue = "Europe/Paris") String zone) {
    this(URI.create(baseUrl), Path.of(dataFolder), ZoneId.of(zone));
  }

  /** Absolute address of a path on this installation. */
  public URI at(String path) {
    return URI.create(baseUrl + path);
  }

  /** {@code scheme://host[:port]} of this installation. */
  public String origin() {
    return baseUrl.getScheme() + "://" + baseUrl.getRawAuthority();
  }
}
