/** Assessing frozen evidence, drafts and released decisions. */
@NullMarked
package org.preuve.portfolio.assessment;

import org.jspecify.annotations.NullMarked;
