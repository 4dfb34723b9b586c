package org.preuve.lti.course;

/**
 * A learner of a course.
 *
 * @param active false for those who have left it
 */
public record Learner(User user, boolean active) {}
