/** The inner loop: shows a change in the running product within seconds, runs one test alone. */
@NullMarked
package org.preuve.dev;

import org.jspecify.annotations.NullMarked;
