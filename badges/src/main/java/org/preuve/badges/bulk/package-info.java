/** One badge for many people: prepared, looked at, then worked off. */
@NullMarked
package org.preuve.badges.bulk;

import org.jspecify.annotations.NullMarked;
