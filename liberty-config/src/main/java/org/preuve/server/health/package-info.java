/** Whether this node can serve: {@code /health/ready}. */
@NullMarked
package org.preuve.server.health;

import org.jspecify.annotations.NullMarked;
