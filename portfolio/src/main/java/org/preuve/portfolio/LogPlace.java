package org.preuve.portfolio;

/**
 * Where the document of a piece of evidence stands in a public log.
 *
 * @param log origin of the log (C2SP tlog-checkpoint)
 * @param index of its entry, from 0
 */
public record LogPlace(String log, long index) {}
