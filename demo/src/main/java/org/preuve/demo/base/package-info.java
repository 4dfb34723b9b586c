/** Ports, secret files and logs that every part of the demo needs. */
@NullMarked
package org.preuve.demo.base;

import org.jspecify.annotations.NullMarked;
