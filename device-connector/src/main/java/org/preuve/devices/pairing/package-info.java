/** A device becomes a student's own: code, proof of possession, fingerprint, credential. */
@NullMarked
package org.preuve.devices.pairing;

import org.jspecify.annotations.NullMarked;
