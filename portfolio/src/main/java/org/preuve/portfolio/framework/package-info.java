/**
 * Certification frameworks: the shipped ones, the import of official wording, the choice of a
 * course.
 */
@NullMarked
package org.preuve.portfolio.framework;

import org.jspecify.annotations.NullMarked;
