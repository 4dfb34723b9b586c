package org.preuve.badges.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.badges.BadgeSeen;
import org.preuve.web.base.ServerConfig;

/** Says that a badge of this installation was verified, if its signature is good. */
@Dependent
class OwnBadges {

  private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");

  private final ServerConfig server;
  private final Event<BadgeSeen> seen;

  @Inject
  OwnBadges(ServerConfig server, Event<BadgeSeen> seen) {
    this.server = server;
    this.seen = seen;
  }

  /** Only what is the issuer's word has a content; a badge that only names our address has none. */
  void count(Report report) {
    report
        .content()
        .flatMap(badge -> award(badge.path("id").asText()))
        .ifPresent(award -> seen.fire(new BadgeSeen(award, BadgeSeen.How.VERIFIED)));
    report.parts().forEach(this::count);
  }

  private Optional<String> award(String id) {
    var own = server.at("/b/").toString();
    return Optional.of(id)
        .filter(name -> name.startsWith(own))
        .map(name -> name.substring(own.length()))
        .filter(award -> ID.matcher(award).matches());
  }
}
