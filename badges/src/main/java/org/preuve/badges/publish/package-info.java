/** What a holder shows of a badge, and the page that employers open. */
@NullMarked
package org.preuve.badges.publish;

import org.jspecify.annotations.NullMarked;
