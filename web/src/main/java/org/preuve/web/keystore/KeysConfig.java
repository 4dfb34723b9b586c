package org.preuve.web.keystore;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.preuve.web.base.ServerConfig;

/**
 * Settings {@code preuve.keys.*}.
 *
 * @param store PKCS#12 file, {@code keys.p12} of the data folder
 * @param passwordFile file whose first line is the password of the store, {@code
 *     preuve.keys.password-file}, else {@code keys.password} of the data folder
 */
@Dependent
public record KeysConfig(Path store, Path passwordFile) {

  @Inject
  KeysConfig(
      ServerConfig server,
      @ConfigProperty(name = "preuve.keys.password-file") Optional<String> passwordFile) {
    this(
        server.dataFolder().resolve("keys.p12"),
        passwordFile.map(Path::of).orElse(server.dataFolder().resolve("keys.password")));
  }
}
