package org.preuve.badges;

import org.preuve.web.Caller;
import org.preuve.web.Role;

/** Who may set what holds for a whole course, or answer for what another teacher prepared. */
public final class Teaching {

  private Teaching() {}

  /**
   * A teacher, or whoever runs the course; who assesses from outside is neither, though LTI calls
   * such a person an instructor, too.
   */
  public static boolean by(Caller caller) {
    var roles = caller.roles();
    return roles.contains(Role.ADMINISTRATOR)
        || (roles.contains(Role.INSTRUCTOR) && !roles.contains(Role.JURY));
  }
}
