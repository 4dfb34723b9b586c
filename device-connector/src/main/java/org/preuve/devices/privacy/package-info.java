/** What devices have left about a person. */
@NullMarked
package org.preuve.devices.privacy;

import org.jspecify.annotations.NullMarked;
