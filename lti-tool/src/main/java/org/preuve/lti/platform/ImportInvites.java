package org.preuve.lti.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Logger;

/** Reads the administrator's invitations when the server starts. */
@Dependent
class ImportInvites {

  private static final Logger LOG = Logger.getLogger(ImportInvites.class.getName());
  private static final int AFTER_MIGRATIONS = 100;

  private final InvitesConfig config;
  private final Invites invites;
  private final Clock clock;

  @Inject
  ImportInvites(InvitesConfig config, Invites invites, Clock clock) {
    this.config = config;
    this.invites = invites;
    this.clock = clock;
  }

  void read(@Observes @Priority(AFTER_MIGRATIONS) Startup startup) throws IOException {
    var file = Path.of(config.file());
    if (config.file().isEmpty() || !Files.exists(file)) {
      return;
    }
    var tokens = Files.readAllLines(file).stream().map(String::strip).filter(t -> !t.isEmpty());
    long count = tokens.peek(token -> invites.add(token, clock.instant())).count();
    LOG.info(() -> count + " invitations to register are known");
  }
}
