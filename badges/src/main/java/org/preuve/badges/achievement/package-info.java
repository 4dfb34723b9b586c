/** What a badge stands for, and its picture. */
@NullMarked
package org.preuve.badges.achievement;

import org.jspecify.annotations.NullMarked;
