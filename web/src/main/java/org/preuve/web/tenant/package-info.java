/** Which rows a thread may see. */
@NullMarked
package org.preuve.web.tenant;

import org.jspecify.annotations.NullMarked;
