/** Who gets a designed badge by what was decided: proposed to a teacher, or awarded at once. */
@NullMarked
package org.preuve.badges.rule;

import org.jspecify.annotations.NullMarked;
