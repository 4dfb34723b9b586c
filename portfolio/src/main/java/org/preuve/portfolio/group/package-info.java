/**
 * Pieces that several students have made: who says so, what each did, and where a framework asks
 * for individual work.
 */
@NullMarked
package org.preuve.portfolio.group;

import org.jspecify.annotations.NullMarked;
