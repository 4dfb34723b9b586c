package org.preuve.lti.launch;

import java.util.List;
import org.preuve.web.Caller;

/**
 * Event: a launch was accepted that names earlier copies of its course or link.
 *
 * @param deployment ids are unique within it only
 * @param contexts ids of courses, the newest copy first
 * @param links ids of links, the newest copy first
 */
public record CameFromCopy(
    Caller caller, String deployment, List<String> contexts, List<String> links) {

  public CameFromCopy {
    contexts = List.copyOf(contexts);
    links = List.copyOf(links);
  }
}
