/** How often badges are awarded, shown, opened and verified: counts, and nobody's traces. */
@NullMarked
package org.preuve.badges.figures;

import org.jspecify.annotations.NullMarked;
