package org.preuve.badges.award;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Knows what others have said of a badge, to be put into it when it is written anew. */
public interface EndorsesBadge {

  /** Signed endorsements that stand, the oldest first; a few at most. */
  List<ObjectNode> of(Award award);
}
