/** Walks the whole journey from outside, as browsers, devices and employers would. */
@NullMarked
package org.preuve.demo.tour;

import org.jspecify.annotations.NullMarked;
