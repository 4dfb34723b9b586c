/** Pictures that this server makes of files, so that no page shows what somebody else made. */
@NullMarked
package org.preuve.portfolio.preview;

import org.jspecify.annotations.NullMarked;
