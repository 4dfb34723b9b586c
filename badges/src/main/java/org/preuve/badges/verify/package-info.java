/** Answers one by one whether a credential can be believed. */
@NullMarked
package org.preuve.badges.verify;

import org.jspecify.annotations.NullMarked;
