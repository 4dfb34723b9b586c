/** Where Hibernate's connections to the database come from. */
@NullMarked
package org.preuve.server.database;

import org.jspecify.annotations.NullMarked;
