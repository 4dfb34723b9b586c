/** A device that several people own: who is asked, answers and leaves. */
@NullMarked
package org.preuve.devices.owner;

import org.jspecify.annotations.NullMarked;
