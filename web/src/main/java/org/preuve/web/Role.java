package org.preuve.web;

/**
 * What a person may do in one course; derived from the roles claim, LTI 1.3 core, section 5.3.7.
 */
public enum Role {
  /** Builds a portfolio. */
  LEARNER,
  /** Assesses and awards. */
  INSTRUCTOR,
  /** Assesses from outside the course team (sub-role {@code Instructor#ExternalInstructor}). */
  JURY,
  /** Runs the course or the platform. */
  ADMINISTRATOR,
  /** Sees what is kept about people, and nothing else; given by a data privacy launch only. */
  DATA_PROTECTION
}
