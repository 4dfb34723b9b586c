/** What anybody says is wrong with a public badge, and who reads it. */
@NullMarked
package org.preuve.badges.report;

import org.jspecify.annotations.NullMarked;
