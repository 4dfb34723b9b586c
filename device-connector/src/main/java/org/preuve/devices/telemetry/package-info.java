/** Messages of devices: read, verified, stored once, receipted. */
@NullMarked
package org.preuve.devices.telemetry;

import org.jspecify.annotations.NullMarked;
