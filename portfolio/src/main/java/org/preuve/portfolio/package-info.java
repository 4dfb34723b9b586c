/**
 * What the module says to others: pieces of evidence, decisions, and the places where others join
 * in.
 */
@NullMarked
package org.preuve.portfolio;

import org.jspecify.annotations.NullMarked;
