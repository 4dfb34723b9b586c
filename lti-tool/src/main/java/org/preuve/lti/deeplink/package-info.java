/** A teacher chooses content while editing a course; the answer goes back to the platform. */
@NullMarked
package org.preuve.lti.deeplink;

import org.jspecify.annotations.NullMarked;
