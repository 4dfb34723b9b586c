/** A simulated lab device: pairs, signs its telemetry, and keeps it until the receipt. */
@NullMarked
package org.preuve.demo.device;

import org.jspecify.annotations.NullMarked;
