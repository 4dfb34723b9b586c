/** Styles, scripts, fonts and pictures. */
@NullMarked
package org.preuve.web.assets;

import org.jspecify.annotations.NullMarked;
