package org.preuve.lti.course;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.preuve.web.Role;

/**
 * Reads the roles claim (LTI 1.3 core, section 5.3.7 and appendix A.2).
 *
 * <p>Only context roles count: full names, names of sub-roles, and the short names of the core
 * roles. System and institution roles give no right in a course. No known role gives none.
 */
public final class ContextRoles {

  private static final String FULL = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  private static final String SUB_ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership/";

  private ContextRoles() {}

  /** What these names allow in the course. */
  public static Set<Role> read(Collection<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    names.forEach(name -> add(name, roles));
    return Set.copyOf(roles);
  }

  /** Whether one of these names, at whatever level, is an administrator's. */
  public static boolean administers(Collection<String> names) {
    return names.stream()
        .anyMatch(name -> name.equals("Administrator") || name.endsWith("#Administrator"));
  }

  private static void add(String name, Set<Role> roles) {
    if (name.startsWith(SUB_ROLE)) {
      addSubRole(name.substring(SUB_ROLE.length()), roles);
    } else {
      addPrincipal(name.startsWith(FULL) ? name.substring(FULL.length()) : name, roles);
    }
  }

  private static void addSubRole(String name, Set<Role> roles) {
    var parts = name.split("#", 2);
    addPrincipal(parts[0], roles); // a sub-role stands for its principal role too, A.2.3.1
    if (name.equals("Instructor#ExternalInstructor")) {
      roles.add(Role.JURY);
    }
  }

  private static void addPrincipal(String name, Set<Role> roles) {
    switch (name) {
      case "Learner" -> roles.add(Role.LEARNER);
      case "Instructor" -> roles.add(Role.INSTRUCTOR);
      case "Administrator" -> roles.add(Role.ADMINISTRATOR);
      default -> {}
    }
  }
}
