/** What other modules may know of paired devices; the features stand in the packages below. */
@NullMarked
package org.preuve.devices;

import org.jspecify.annotations.NullMarked;
