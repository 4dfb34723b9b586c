/** The page of a student's devices: last values, counts, and why messages were refused. */
@NullMarked
package org.preuve.devices.live;

import org.jspecify.annotations.NullMarked;
