package org.preuve.portfolio.evidence;

import java.nio.file.Path;

/**
 * A file that has arrived and is not kept yet.
 *
 * @param file temporary file
 * @param bytes its size
 * @param sha256 of its bytes, hex
 * @param head its first bytes, at most {@link EvidenceFiles#HEAD}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(Path file, long bytes, String sha256, byte[] head) {}
