/** The simulated device's own small page: what a serial console is to a real one. */
@NullMarked
package org.preuve.demo.console;

import org.jspecify.annotations.NullMarked;
