package org.preuve.lti;

import java.util.Locale;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/**
 * What a module keeps about a course that a copy of the course takes over; never people's work.
 * Every bean of this type is asked.
 */
public interface CourseSetup {

  /**
   * How a course is set up.
   *
   * @param value stands for it, two courses with the same value are set up alike
   * @param made whether somebody chose it, or it is only what a new course begins with
   */
  record Choice(String value, boolean made) {}

  /** How the course is set up now. */
  Choice in(CourseId course);

  /** What people call it. */
  String label(Choice choice, Locale locale);

  /**
   * Sets {@code to} up like {@code from}, unless somebody has set it up; joins the caller's
   * transaction.
   *
   * @param by who asked for it, where nobody had chosen in {@code from}
   */
  void copy(CourseId from, CourseId to, UserId by);
}
