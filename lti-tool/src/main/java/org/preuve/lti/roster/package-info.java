/** Who is in a course, as the platform lists it (NRPS 2.0). */
@NullMarked
package org.preuve.lti.roster;

import org.jspecify.annotations.NullMarked;
