/** Windows of telemetry frozen as evidence: Merkle tree, counts, gaps, proof document. */
@NullMarked
package org.preuve.devices.proof;

import org.jspecify.annotations.NullMarked;
