/** The frame around every page, and the pages of refusals and faults. */
@NullMarked
package org.preuve.web.frame;

import org.jspecify.annotations.NullMarked;
