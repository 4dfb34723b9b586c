/** The student's home and the teacher's class matrix. */
@NullMarked
package org.preuve.portfolio.overview;

import org.jspecify.annotations.NullMarked;
