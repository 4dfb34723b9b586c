/** Why a launch was refused: for the person at once, for the administrator later. */
@NullMarked
package org.preuve.lti.refusal;

import org.jspecify.annotations.NullMarked;
