package org.preuve.badges;

import org.preuve.web.Caller;
import org.preuve.web.Role;

/** Who may set what holds for a whole course, or answer for what another teacher prepared. */
public final class Teaching {

  private Teaching() {}

  /** A teacher, or whoever runs the course; who assesses from outside is neither. */
  public static boolean by(Caller caller) {
    return caller.roles().contains(Role.INSTRUCTOR) || caller.roles().contains(Role.ADMINISTRATOR);
  }
}
