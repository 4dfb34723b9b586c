/** From a certifier’s document to a draft. */
@NullMarked
package org.preuve.portfolio.framework.reading;

import org.jspecify.annotations.NullMarked;
