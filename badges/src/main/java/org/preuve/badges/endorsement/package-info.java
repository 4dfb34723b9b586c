/** What others say of a badge: a tutor by a link, another institution by its own signature. */
@NullMarked
package org.preuve.badges.endorsement;

import org.jspecify.annotations.NullMarked;
