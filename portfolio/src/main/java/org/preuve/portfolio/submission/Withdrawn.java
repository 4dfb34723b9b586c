package org.preuve.portfolio.submission;

import org.preuve.web.CourseId;
import org.preuve.web.UserId;

/** A submission was taken back; heard in the same transaction. */
public record Withdrawn(CourseId course, UserId student, int attempt) {}
