package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/**
 * Where to look whether the badge was revoked (Bitstring Status List 1.0, section 2.1).
 *
 * @param list address of the signed list
 * @param index position of the bit
 */
public record StatusEntry(URI list, int index) {

  /** Bitstring Status List 1.0, section 2.1. */
  void write(ObjectNode json) {
    json.put("id", list + "#" + index);
    json.put("type", "BitstringStatusListEntry").put("statusPurpose", "revocation");
    json.put("statusListIndex", Integer.toString(index));
    json.put("statusListCredential", list.toString());
  }
}
