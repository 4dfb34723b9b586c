package org.preuve.badges.credential;

import java.net.URI;

/**
 * Where to look whether the badge was revoked (Bitstring Status List 1.0, section 2.1).
 *
 * @param list address of the signed list
 * @param index position of the bit
 */
public record StatusEntry(URI list, int index) {}
