package org.preuve.lti.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** What to call people. */
@ForOtherModules
@Dependent
public class People {

  private final UserRepository users;

  @Inject
  People(UserRepository users) {
    this.users = users;
  }

  /** The name that the platform gives, else a number. */
  public String name(UserId user) {
    return users.byId(user.value()).map(u -> u.name()).orElseGet(() -> number(user));
  }

  /** The name of each. */
  public Map<UserId, String> names(Collection<UserId> people) {
    var names = new HashMap<UserId, String>();
    people.forEach(user -> names.put(user, number(user)));
    var ids = names.keySet().stream().map(UserId::value).toList();
    if (!ids.isEmpty()) {
      users.byIds(ids).forEach(user -> names.put(user.id(), user.name()));
    }
    return names;
  }

  /** What the platform calls each of them; those that we do not know are missing. */
  public Map<UserId, String> subjects(Collection<UserId> people) {
    var subjects = new HashMap<UserId, String>();
    var ids = people.stream().map(UserId::value).toList();
    if (!ids.isEmpty()) {
      users.byIds(ids).forEach(user -> subjects.put(user.id(), user.subject()));
    }
    return subjects;
  }

  private static String number(UserId user) {
    return "№ " + user.value();
  }
}
