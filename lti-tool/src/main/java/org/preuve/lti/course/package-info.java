/** Courses at a platform, their links, and who is in them. */
@NullMarked
package org.preuve.lti.course;

import org.jspecify.annotations.NullMarked;
