package org.preuve.web;

import java.util.Locale;
import java.util.Set;

/**
 * The person of this request, after a launch.
 *
 * @param registration tenant: the LTI registration
 * @param user the person at that registration
 * @param name what to call the person; a neutral word when the platform gives no name
 * @param course the course of this launch
 * @param courseTitle title given by the platform, empty when it gives none
 * @param resourceLink {@code id} of the resource link (LTI 1.3 core, section 5.3.5), empty without
 *     one
 * @param roles roles in this course only; empty means the least privilege
 * @param locale language of the pages
 * @param handle names the launch session in addresses, {@code /s/{handle}/…}; no secret
 * @param csrf token that every form of this session carries
 */
public record Caller(
    long registration,
    UserId user,
    String name,
    CourseId course,
    String courseTitle,
    String resourceLink,
    Set<Role> roles,
    Locale locale,
    String handle,
    String csrf) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Builds an own portfolio. */
  public boolean learner() {
    return roles.contains(Role.LEARNER) && !assessor();
  }

  /** May see the class and assess. */
  public boolean assessor() {
    return roles.contains(Role.INSTRUCTOR)
        || roles.contains(Role.JURY)
        || roles.contains(Role.ADMINISTRATOR);
  }

  /** May change how the course works: who assesses from outside never does. */
  public boolean teaches() {
    return assessor() && (!roles.contains(Role.JURY) || roles.contains(Role.ADMINISTRATOR));
  }

  /** The name and the tokens stay out of every log. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "person %d in course %d of registration %d",
        user.value(),
        course.value(),
        registration);
  }
}
