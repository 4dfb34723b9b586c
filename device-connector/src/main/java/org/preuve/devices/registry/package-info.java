/** Paired devices, their keys, and the broker's password file. */
@NullMarked
package org.preuve.devices.registry;

import org.jspecify.annotations.NullMarked;
