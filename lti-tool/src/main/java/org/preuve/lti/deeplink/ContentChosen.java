package org.preuve.lti.deeplink;

import org.preuve.web.CourseId;

/** Event: a teacher has chosen content, and the platform is about to put it into the course. */
public record ContentChosen(CourseId course) {}
