/** Connecting platforms, and deciding on them. */
@NullMarked
package org.preuve.lti.admin.platforms;

import org.jspecify.annotations.NullMarked;
