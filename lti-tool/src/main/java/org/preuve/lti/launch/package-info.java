/** From the platform's login initiation to a session in a course, or to a refusal that says why. */
@NullMarked
package org.preuve.lti.launch;

import org.jspecify.annotations.NullMarked;
