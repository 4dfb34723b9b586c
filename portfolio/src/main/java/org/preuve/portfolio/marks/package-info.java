/** Marks and results that a teacher brings into portfolios. */
@NullMarked
package org.preuve.portfolio.marks;

import org.jspecify.annotations.NullMarked;
