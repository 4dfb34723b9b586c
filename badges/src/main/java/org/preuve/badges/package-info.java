/** Open Badges 3.0: who earned what, and how anyone can verify it. */
@NullMarked
package org.preuve.badges;

import org.jspecify.annotations.NullMarked;
