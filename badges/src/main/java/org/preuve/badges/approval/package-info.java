/** What one teacher prepares and another approves, where a course wants two. */
@NullMarked
package org.preuve.badges.approval;

import org.jspecify.annotations.NullMarked;
