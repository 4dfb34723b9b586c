/** A real MariaDB, started from a jar. */
@NullMarked
package org.preuve.demo.database;

import org.jspecify.annotations.NullMarked;
