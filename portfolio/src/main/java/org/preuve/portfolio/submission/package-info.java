/** Submissions: frozen snapshots of a student's evidence. */
@NullMarked
package org.preuve.portfolio.submission;

import org.jspecify.annotations.NullMarked;
