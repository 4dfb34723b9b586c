/** Who asks how often, and how much anyone may send. */
@NullMarked
package org.preuve.web.limit;

import org.jspecify.annotations.NullMarked;
