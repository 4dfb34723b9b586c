/** Whose badges this installation trusts: its own, and those on lists of its administrators. */
@NullMarked
package org.preuve.badges.trust;

import org.jspecify.annotations.NullMarked;
