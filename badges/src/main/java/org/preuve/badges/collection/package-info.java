/** Badges that a holder shows together, under one link. */
@NullMarked
package org.preuve.badges.collection;

import org.jspecify.annotations.NullMarked;
