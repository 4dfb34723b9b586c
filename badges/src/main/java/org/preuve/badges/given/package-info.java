/** Badges of other issuers that students give as evidence. */
@NullMarked
package org.preuve.badges.given;

import org.jspecify.annotations.NullMarked;
