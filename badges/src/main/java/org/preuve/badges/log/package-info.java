/** The award log: what was done with badges, so that nobody can change it unnoticed. */
@NullMarked
package org.preuve.badges.log;

import org.jspecify.annotations.NullMarked;
