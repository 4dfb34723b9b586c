package org.preuve.lti.privacy;

/**
 * A course that a person belongs to.
 *
 * @param id names the course in the other parts of the archive
 * @param title given by the platform
 */
record CourseOfPerson(long id, String title) {}
