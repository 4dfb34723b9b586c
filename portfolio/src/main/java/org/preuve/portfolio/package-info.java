/** What a learner can show for each competency, and whether it was accepted. */
@NullMarked
package org.preuve.portfolio;

import org.jspecify.annotations.NullMarked;
