/** Evidence: files, links and texts of a student, each linked to competencies. */
@NullMarked
package org.preuve.portfolio.evidence;

import org.jspecify.annotations.NullMarked;
