/** One award in the other forms in which badges travel: token, Open Badges 2.0, picture. */
@NullMarked
package org.preuve.badges.formats;

import org.jspecify.annotations.NullMarked;
