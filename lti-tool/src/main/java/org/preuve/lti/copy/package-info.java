/** A course that was copied at the platform takes over how the first one was set up. */
@NullMarked
package org.preuve.lti.copy;

import org.jspecify.annotations.NullMarked;
