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
import org.preuve.web.base.StartOrder;

/** Reads the administrator's invitations when the server starts. */
@Dependent
class ImportInvites {

  private static final Logger LOG = Logger.getLogger(ImportInvites.class.getName());
  private final InvitesConfig config;
  private final Invites invites;
  private final Clock clock;

  @Inject
  ImportInvites(InvitesConfig config, Invites invites, Clock clock) {
    this.config = config;
    this.invites = invites;
    this.clock = clock;
  }

  void read(@Observes @Priority(StartOrder.FIRST_THINGS) Startup startup) throws IOException {
    var file = Path.of(config.file());
    if (config.file().isEmpty() || !Files.exists(file)) {
      return;
    }
    var lines = Files.readAllLines(file).stream().map(String::strip).filter(l -> !l.isEmpty());
    var known = lines.toList();
    known.forEach(this::add);
    LOG.info(() -> known.size() + " invitations to register are known");
  }

  /** {@code <token>}, {@code <token> confirmed} or {@code <token> <host of the platform>}. */
  private void add(String line) {
    var words = line.split("\\s+", 2);
    var terms = words.length == 2 ? InviteTerms.read(words[1]) : InviteTerms.OPEN;
    invites.add(words[0], terms, clock.instant());
  }
}
