/** Charts drawn by the server as SVG. */
@NullMarked
package org.preuve.devices.chart;

import org.jspecify.annotations.NullMarked;
