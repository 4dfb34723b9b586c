/** Released decisions as signed words, each with a bit that takes it back. */
@NullMarked
package org.preuve.badges.stated;

import org.jspecify.annotations.NullMarked;
