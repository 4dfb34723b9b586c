/** Starts the parts in order, and ends what it started. */
@NullMarked
package org.preuve.demo.launcher;

import org.jspecify.annotations.NullMarked;
