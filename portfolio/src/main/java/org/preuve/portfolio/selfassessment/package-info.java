/** What students say about their own competencies. */
@NullMarked
package org.preuve.portfolio.selfassessment;

import org.jspecify.annotations.NullMarked;
