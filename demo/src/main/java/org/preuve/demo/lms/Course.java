package org.preuve.demo.lms;

/** The one course of the demo LMS. */
final class Course {

  static final String ID = "2";
  static final String LABEL = "IOT-2026";
  static final String TITLE = "Solutions IoT, promotion 2026";

  private Course() {}
}
