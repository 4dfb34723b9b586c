package org.preuve.devices.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;

/**
 * The owners of a device that has several, as they stand in the document of a proof: each under a
 * pseudonym of that proof alone, since a proof may be public.
 *
 * @param pseudonyms by person; empty where there is one owner
 * @param attached pseudonym of the owner who froze the window; empty where there is one owner
 */
record FrozenOwners(Map<UserId, String> pseudonyms, String attached) {

  /** Of these owners, of whom one froze the window. */
  static FrozenOwners of(Set<UserId> owners, UserId attachedBy) {
    var pseudonyms = new LinkedHashMap<UserId, String>();
    if (owners.size() > 1) {
      owners.forEach(owner -> pseudonyms.put(owner, Ids.random()));
    }
    return new FrozenOwners(pseudonyms, pseudonyms.getOrDefault(attachedBy, ""));
  }

  /** In an order that says nothing. */
  void write(ObjectNode tree) {
    if (!pseudonyms.isEmpty()) {
      pseudonyms.values().stream().sorted().forEach(tree.putArray("owners")::add);
      tree.put("attachedBy", attached);
    }
  }

  /** The pseudonyms of a frozen document; none where the device had one owner. */
  static List<String> read(JsonNode tree) {
    return StreamSupport.stream(tree.path("owners").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
