package org.preuve.lti.grades;

import org.preuve.lti.launch.Course;
import org.preuve.lti.launch.User;
import org.preuve.lti.platform.Registration;

/** Whose score it is, and in which course. */
record ScorePlace(Registration registration, Course course, User student) {}
