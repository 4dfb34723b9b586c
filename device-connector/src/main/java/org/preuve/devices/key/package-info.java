/** Public keys of devices: reading them, their fingerprints, and checking what they signed. */
@NullMarked
package org.preuve.devices.key;

import org.jspecify.annotations.NullMarked;
