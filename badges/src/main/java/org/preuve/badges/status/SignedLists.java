package org.preuve.badges.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The signed lists of this node, each signed once for what it says. */
@ApplicationScoped
class SignedLists {

  private record Signed(ListState state, int key, ObjectNode credential) {}

  private final Map<String, Signed> byId = new ConcurrentHashMap<>();

  /**
   * The list as it was signed for that state, signed now if it says something new, or if another
   * key signs now.
   *
   * @param key number of the key that signs now
   */
  ObjectNode get(ListState state, int key, Function<ListState, ObjectNode> sign) {
    var known = byId.get(state.id());
    if (known == null || !known.state().equals(state) || known.key() != key) {
      known = new Signed(state, key, sign.apply(state));
      byId.put(state.id(), known);
    }
    return known.credential().deepCopy();
  }
}
