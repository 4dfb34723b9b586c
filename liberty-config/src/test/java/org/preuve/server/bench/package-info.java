/**
 * Benchmarks, started by {@code ./run-bench}; they measure on a real server with a real database.
 */
@NullMarked
package org.preuve.server.bench;

import org.jspecify.annotations.NullMarked;
