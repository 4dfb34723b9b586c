package org.preuve.portfolio.privacy;

import java.time.Instant;

/**
 * A history of another installation, without its document.
 *
 * @param source address that the archive says it comes from
 * @param content hash by which the same archive is known again
 */
public record ImportRow(
    String id, long course, Instant importedAt, String source, String content) {}
