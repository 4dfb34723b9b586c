/**
 * The installation's transparency log: what was proved is entered once and can be neither changed
 * nor taken out unnoticed by those who keep a signed root. Served as C2SP tlog-tiles; it holds
 * salted hashes and nothing else.
 */
@NullMarked
package org.preuve.devices.tlog;

import org.jspecify.annotations.NullMarked;
