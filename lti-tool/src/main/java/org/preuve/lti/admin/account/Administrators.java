package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.web.base.Ids;

/** The accounts of those who run this installation. */
@Dependent
class Administrators {

  /** Stands in the journal for the start of the server. */
  private static final String START = "-";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

  private final AdministratorRepository administrators;
  private final AdminSessionRepository sessions;
  private final AdminLog log;
  private final Clock clock;

  @Inject
  Administrators(
      AdministratorRepository administrators,
      AdminSessionRepository sessions,
      AdminLog log,
      Clock clock) {
    this.administrators = administrators;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
  }

  /** Makes the first account; false when there are accounts, or another node has just made it. */
  @Transactional
  boolean begin(String password) {
    if (!administrators.all().isEmpty()) {
      return false;
    }
    var hash = PasswordHash.of(password);
    boolean made = administrators.addFirst(Administrator.FIRST, hash, clock.instant());
    if (made) {
      log.note(START, AdminAction.Kind.FIRST_PASSWORD, Administrator.FIRST);
    }
    return made;
  }

  /** Gives the first account a new password and ends its sessions. */
  @Transactional
  boolean reset(String password) {
    var known = administrators.byName(Administrator.FIRST);
    if (known.isEmpty()) {
      administrators.add(new Administrator(Administrator.FIRST, password, clock.instant()));
    } else {
      known.get().choose(password, true, clock.instant());
      administrators.change(known.get());
      sessions.endOthers(known.get().id(), "");
    }
    log.note(START, AdminAction.Kind.RESET, Administrator.FIRST);
    return true;
  }

  /** All accounts, by name. */
  @Transactional
  List<Administrator> all() {
    return administrators.all();
  }

  /** A new account: its first password; empty when the name is taken or none. */
  @Transactional
  Optional<String> add(String name, String by) {
    if (!NAME.matcher(name).matches() || administrators.byName(name).isPresent()) {
      return Optional.empty();
    }
    var password = Ids.random();
    administrators.add(new Administrator(name, password, clock.instant()));
    log.note(by, AdminAction.Kind.ADDED, name);
    return Optional.of(password);
  }

  /** Takes another's account away; nobody takes the own one away. */
  @Transactional
  boolean remove(String name, String by) {
    var found = administrators.byName(name).filter(a -> !a.name().equals(by));
    found.ifPresent(
        administrator -> {
          sessions.endOthers(administrator.id(), "");
          administrators.remove(administrator);
          log.note(by, AdminAction.Kind.REMOVED, name);
        });
    return found.isPresent();
  }

  /** Keeps a password that its owner chose; every other session of the account ends. */
  @Transactional
  void choose(AdminRequest request, String password) {
    var administrator = administrators.byId(request.id()).orElseThrow();
    administrator.choose(password, false, clock.instant());
    administrators.change(administrator);
    sessions.endOthers(administrator.id(), request.sessionHash());
    log.note(administrator.name(), AdminAction.Kind.PASSWORD, "");
  }

  /** Whether this is the account's password. */
  @Transactional
  boolean has(AdminRequest request, String password) {
    return administrators.byId(request.id()).filter(a -> a.has(password)).isPresent();
  }
}
