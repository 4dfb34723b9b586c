/** Who is calling, from which course, in which role; and the frame around every page. */
@NullMarked
package org.preuve.lti;

import org.jspecify.annotations.NullMarked;
