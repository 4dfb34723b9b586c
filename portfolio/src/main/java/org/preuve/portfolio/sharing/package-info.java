/** Consent to show a piece of evidence in public, item by item. */
@NullMarked
package org.preuve.portfolio.sharing;

import org.jspecify.annotations.NullMarked;
