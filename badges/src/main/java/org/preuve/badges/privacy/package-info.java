/** What the badges say about a person. */
@NullMarked
package org.preuve.badges.privacy;

import org.jspecify.annotations.NullMarked;
