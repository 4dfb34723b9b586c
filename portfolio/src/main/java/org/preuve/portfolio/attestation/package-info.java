/** What a company declares about a student's work: asked for, answered once, never edited. */
@NullMarked
package org.preuve.portfolio.attestation;

import org.jspecify.annotations.NullMarked;
