/** How the parts run together. */
@NullMarked
package org.preuve.server;

import org.jspecify.annotations.NullMarked;
