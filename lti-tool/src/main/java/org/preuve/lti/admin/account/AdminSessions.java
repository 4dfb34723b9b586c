package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** Begins, finds and ends the sessions of administrators; only the hash of a cookie is kept. */
@Dependent
class AdminSessions {

  /** A session with its person. */
  record Open(AdminSession session, Administrator administrator) {}

  /** Sessions of one account; a further login ends the oldest. */
  private static final int MOST = 20;

  private final AdminSessionRepository sessions;
  private final AdministratorRepository administrators;
  private final AdminLog log;
  private final Clock clock;

  @Inject
  AdminSessions(
      AdminSessionRepository sessions,
      AdministratorRepository administrators,
      AdminLog log,
      Clock clock) {
    this.sessions = sessions;
    this.administrators = administrators;
    this.log = log;
    this.clock = clock;
  }

  @Transactional
  Optional<Administrator> named(String name) {
    return administrators.byName(name);
  }

  /** A new session: the value of its cookie. */
  @Transactional
  String begin(Administrator administrator, Locale language) {
    var now = clock.instant();
    sessions.forgetBefore(now.minus(AdminSession.LIFE), now.minus(AdminSession.IDLE));
    var secret = Ids.random();
    sessions.endOldest(administrator.id(), MOST - 1);
    sessions.add(new AdminSession(Hashes.sha256(secret), administrator, language, now));
    log.note(administrator.name(), AdminAction.Kind.SIGNED_IN, "");
    return secret;
  }

  /**
   * The session that a cookie opens.
   *
   * @param wish language that the reader has just chosen
   */
  @Transactional
  Optional<Open> open(String secret, Optional<Locale> wish) {
    var now = clock.instant();
    var session = sessions.bySecretHash(Hashes.sha256(secret)).filter(s -> s.open(now));
    session.filter(s -> s.seen(wish.orElse(s.locale()), now)).ifPresent(sessions::change);
    return session.flatMap(s -> administrators.byId(s.administrator()).map(a -> new Open(s, a)));
  }

  /** Sessions of an account that are open, the newest first. */
  @Transactional
  List<AdminSession> open(long administrator) {
    var now = clock.instant();
    return sessions.of(
        administrator, now.minus(AdminSession.LIFE), now.minus(AdminSession.IDLE), MOST);
  }

  /** Ends all sessions of this account but this one. */
  @Transactional
  void endOthers(AdminRequest request) {
    if (sessions.endOthers(request.id(), request.sessionHash()) > 0) {
      log.note(request.name(), AdminAction.Kind.OTHERS_ENDED, "");
    }
  }

  /** Ends this session. */
  @Transactional
  void end(AdminRequest request) {
    sessions.end(request.sessionHash());
    log.note(request.name(), AdminAction.Kind.SIGNED_OUT, "");
  }
}
