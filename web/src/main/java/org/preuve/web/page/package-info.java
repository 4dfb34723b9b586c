/** What every template knows: texts, languages, addresses, navigation. */
@NullMarked
package org.preuve.web.page;

import org.jspecify.annotations.NullMarked;
