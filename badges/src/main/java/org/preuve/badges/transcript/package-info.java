/** Several badges of one person as one signed record (CLR 2.0). */
@NullMarked
package org.preuve.badges.transcript;

import org.jspecify.annotations.NullMarked;
