package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/**
 * Programme managers of a registration. As long as a registration has none, those who assess may
 * import and propose, and an administrator decides; with the first manager that ends.
 */
@Dependent
class Managers {

  private final ManagerRepository managers;
  private final AdminDesk desk;
  private final Clock clock;

  @Inject
  Managers(ManagerRepository managers, AdminDesk desk, Clock clock) {
    this.managers = managers;
    this.desk = desk;
    this.clock = clock;
  }

  /** Whether that person may publish. */
  boolean mayPublish(Caller caller) {
    return managers.is(caller.registration(), caller.user().value()) > 0;
  }

  /** Whether that person may import, correct and propose. */
  boolean mayImport(Caller caller) {
    return mayPublish(caller) || (caller.teaches() && managers.of(caller.registration()) == 0);
  }

  /** Everybody who has the role. */
  List<Manager> all() {
    return managers.all();
  }

  /** At most twenty to whom the role can be given. */
  List<Manager> people(String name) {
    var part = name.strip().replaceAll("[!%_]", "!$0");
    return part.isEmpty() ? List.of() : managers.people(part);
  }

  /** Gives the role; the reason if it is refused. */
  @Transactional
  Optional<Reason> give(long user) {
    managers.lock(user);
    var person = managers.person(user).stream().findFirst();
    if (person.isEmpty()) {
      return Optional.of(FrameworkReason.MANAGER_UNKNOWN);
    }
    if (managers.give(user, desk.who(), clock.instant()) > 0) {
      desk.roleGiven(words(person.get()));
    }
    return Optional.empty();
  }

  /** Takes it back; the reason if it is refused. */
  @Transactional
  Optional<Reason> withdraw(long id) {
    var known = managers.one(id);
    if (known.isEmpty() || managers.withdraw(id, desk.who(), clock.instant()) == 0) {
      return Optional.of(FrameworkReason.MANAGER_UNKNOWN);
    }
    desk.roleWithdrawn(words(known.get()));
    return Optional.empty();
  }

  private static String words(Manager one) {
    return one.name() + ", " + one.platform();
  }
}
