/** New keys for an issuer, and all its badges signed anew when one was stolen. */
@NullMarked
package org.preuve.badges.rekey;

import org.jspecify.annotations.NullMarked;
