/** What a certification framework consists of. */
@NullMarked
package org.preuve.portfolio.framework.model;

import org.jspecify.annotations.NullMarked;
