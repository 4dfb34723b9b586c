/** A badge with all that it takes to verify it, in one file that needs no network. */
@NullMarked
package org.preuve.badges.bundle;

import org.jspecify.annotations.NullMarked;
