/** Giving a badge to a person, and what becomes of it. */
@NullMarked
package org.preuve.badges.award;

import org.jspecify.annotations.NullMarked;
