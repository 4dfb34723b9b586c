/** A message of a device that is being built: what is right and what is wrong with it. */
@NullMarked
package org.preuve.devices.selfcheck;

import org.jspecify.annotations.NullMarked;
