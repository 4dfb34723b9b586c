package org.preuve.web.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.preuve.web.base.Hashes;

/** Finds the session that a request's handle and cookie open. */
@Dependent
class OpenSession {

  private final LaunchSessionRepository sessions;

  @Inject
  OpenSession(LaunchSessionRepository sessions) {
    this.sessions = sessions;
  }

  /**
   * The session, if the cookie's value belongs to the handle and the time is not over.
   *
   * @param language language to use from now on, if the reader chose one
   */
  Optional<LaunchSession> open(
      String handle, String secret, Optional<Locale> language, Instant now) {
    var found = sessions.byHandle(handle).filter(s -> s.opensWith(Hashes.sha256(secret), now));
    found.ifPresent(
        session ->
            language.ifPresent(
                chosen -> {
                  session.speak(chosen);
                  sessions.change(session);
                }));
    return found;
  }

  /** Who may frame the page that says that this session is over; the handle is no secret. */
  Optional<String> framers(String handle) {
    return sessions.byHandle(handle).map(LaunchSession::frameAncestors);
  }
}
