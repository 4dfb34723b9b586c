/** What the module says to others about links, scores, copies and personal data. */
@NullMarked
package org.preuve.lti;

import org.jspecify.annotations.NullMarked;
