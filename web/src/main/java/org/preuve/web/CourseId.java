package org.preuve.web;

/**
 * One course (LTI 1.3 core, section 5.4.1: context) at one registration.
 *
 * @param value row of {@code lti_course}
 */
public record CourseId(long value) {}
