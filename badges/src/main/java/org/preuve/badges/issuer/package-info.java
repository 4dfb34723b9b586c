/** The institution that signs: its profile, its key, its documents. */
@NullMarked
package org.preuve.badges.issuer;

import org.jspecify.annotations.NullMarked;
