package org.preuve.lti.grades;

import org.preuve.lti.course.Course;
import org.preuve.lti.course.User;
import org.preuve.lti.platform.Registration;

/** Whose score it is, and in which course. */
record ScorePlace(Registration registration, Course course, User student) {}
