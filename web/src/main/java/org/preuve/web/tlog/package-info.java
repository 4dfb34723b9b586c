/**
 * What a transparency log says and how it is checked: Merkle tree (RFC 6962), signed note,
 * checkpoint, tiles and proof (C2SP). Values only; a module that keeps a log brings the storage.
 */
@NullMarked
package org.preuve.web.tlog;

import org.jspecify.annotations.NullMarked;
