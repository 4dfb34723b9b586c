/** Text that people write with a few marks (Markdown): shown formatted, kept as it was written. */
@NullMarked
package org.preuve.portfolio.rich;

import org.jspecify.annotations.NullMarked;
