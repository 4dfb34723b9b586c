/** What every answer forbids and every form must bring. */
@NullMarked
package org.preuve.web.headers;

import org.jspecify.annotations.NullMarked;
