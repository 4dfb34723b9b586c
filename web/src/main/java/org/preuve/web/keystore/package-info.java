/** Keys that sign on behalf of the installation; no private key leaves it. */
@NullMarked
package org.preuve.web.keystore;

import org.jspecify.annotations.NullMarked;
