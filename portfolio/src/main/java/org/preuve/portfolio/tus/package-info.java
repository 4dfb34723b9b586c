/** Files that arrive in parts and go on after a cut: tus 1.0.0, the open protocol for it. */
@NullMarked
package org.preuve.portfolio.tus;

import org.jspecify.annotations.NullMarked;
