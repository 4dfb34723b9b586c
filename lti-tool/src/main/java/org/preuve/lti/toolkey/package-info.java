/** Our own keys: where they are kept, and what platforms may see of them. */
@NullMarked
package org.preuve.lti.toolkey;

import org.jspecify.annotations.NullMarked;
