/** What is shown of published badges while the database does not answer. */
@NullMarked
package org.preuve.badges.outage;

import org.jspecify.annotations.NullMarked;
