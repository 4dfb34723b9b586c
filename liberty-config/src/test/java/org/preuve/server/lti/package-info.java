/** Launches, registrations and services over HTTP, against a platform of the tests. */
@NullMarked
package org.preuve.server.lti;

import org.jspecify.annotations.NullMarked;
