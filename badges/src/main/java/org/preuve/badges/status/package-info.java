/** The bit string that says which credentials are revoked. */
@NullMarked
package org.preuve.badges.status;

import org.jspecify.annotations.NullMarked;
