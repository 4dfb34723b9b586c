/** Scores on their way to the platform's grade book (AGS 2.0). */
@NullMarked
package org.preuve.lti.grades;

import org.jspecify.annotations.NullMarked;
