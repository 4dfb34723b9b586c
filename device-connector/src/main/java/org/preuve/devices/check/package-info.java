/**
 * Acceptance checks: what a prototype must show, in sets with versions, and what a window shows.
 */
@NullMarked
package org.preuve.devices.check;

import org.jspecify.annotations.NullMarked;
