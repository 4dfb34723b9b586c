/**
 * Witnesses of the log: others who are shown each new head, and sign that the log has only grown
 * (C2SP tlog-witness, tlog-cosignature, tlog-policy).
 */
@NullMarked
package org.preuve.devices.cosign;

import org.jspecify.annotations.NullMarked;
