/** Suspending, lifting, taking back and writing anew what was awarded. */
@NullMarked
package org.preuve.badges.correct;

import org.jspecify.annotations.NullMarked;
