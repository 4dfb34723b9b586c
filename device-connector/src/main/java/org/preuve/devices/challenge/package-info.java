/** Challenges at random instants, and how fast a device answers them; what a teacher witnessed. */
@NullMarked
package org.preuve.devices.challenge;

import org.jspecify.annotations.NullMarked;
