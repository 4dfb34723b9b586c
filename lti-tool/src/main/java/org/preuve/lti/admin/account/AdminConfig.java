package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.preuve.web.base.ServerConfig;

/**
 * Settings {@code preuve.admin.*}.
 *
 * @param passwordFile file whose first line is the first password, {@code
 *     preuve.admin.password-file}; empty for one that is made and printed once
 * @param resetFile {@code admin-reset} of the data folder; while it is there, a start gives the
 *     account {@code admin} a new first password and removes the file
 */
@Dependent
record AdminConfig(String passwordFile, Path resetFile) {

  @Inject
  AdminConfig(
      ServerConfig server,
      @ConfigProperty(name = "preuve.admin.password-file") Optional<String> passwordFile) {
    this(passwordFile.orElse(""), server.dataFolder().resolve("admin-reset"));
  }
}
