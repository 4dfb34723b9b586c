/** The frame around every page: layout, texts, errors, sessions in a course, security headers. */
@NullMarked
package org.preuve.lti.frame;

import org.jspecify.annotations.NullMarked;
