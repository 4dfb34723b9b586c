/** Starts the whole product on one machine: database, broker, server, a small LMS and a device. */
@NullMarked
package org.preuve.demo;

import org.jspecify.annotations.NullMarked;
