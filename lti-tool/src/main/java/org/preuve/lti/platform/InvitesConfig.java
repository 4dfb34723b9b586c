package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Settings {@code preuve.invites-file}.
 *
 * @param file text file with one invitation token a line, read at the start; a second word {@code
 *     confirmed}, or the host of the platform, confirms the registration beforehand; empty for none
 */
@Dependent
record InvitesConfig(String file) {

  @Inject
  InvitesConfig(@ConfigProperty(name = "preuve.invites-file") Optional<String> file) {
    this(file.orElse(""));
  }
}
