/** Devices that a teacher names in a table before they have proved that they hold their key. */
@NullMarked
package org.preuve.devices.announced;

import org.jspecify.annotations.NullMarked;
