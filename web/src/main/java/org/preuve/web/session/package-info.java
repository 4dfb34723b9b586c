/** The session that a launch opens, found again at every request of the course. */
@NullMarked
package org.preuve.web.session;

import org.jspecify.annotations.NullMarked;
