package org.preuve.devices.tlog;

import java.util.Optional;

/**
 * What links a proof with its entry; forgotten with the proof, while the entry stays.
 *
 * @param salt 32 bytes, hex: without it nobody can tell whose entry it is
 * @param commitment SHA-256(salt ‖ record), hex: the entry
 * @param index of the entry, once it is in the log
 */
record LogRecord(long id, String salt, String commitment, Optional<Long> index) {}
