/** What the portfolio keeps about a person. */
@NullMarked
package org.preuve.portfolio.privacy;

import org.jspecify.annotations.NullMarked;
