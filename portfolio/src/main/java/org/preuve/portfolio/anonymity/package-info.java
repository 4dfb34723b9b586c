/** Names of candidates that stay hidden as long as their work waits for a decision. */
@NullMarked
package org.preuve.portfolio.anonymity;

import org.jspecify.annotations.NullMarked;
