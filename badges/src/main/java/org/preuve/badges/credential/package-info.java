/** The credential itself: its JSON, its canonical form, its signature. */
@NullMarked
package org.preuve.badges.credential;

import org.jspecify.annotations.NullMarked;
