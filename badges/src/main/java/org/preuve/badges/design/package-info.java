/** What a teacher designs: the pages on which achievements are written. */
@NullMarked
package org.preuve.badges.design;

import org.jspecify.annotations.NullMarked;
