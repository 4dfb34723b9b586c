/** What assessors say about a place in a piece of evidence. */
@NullMarked
package org.preuve.portfolio.remark;

import org.jspecify.annotations.NullMarked;
