package org.preuve.lti.refusal;

import java.util.List;
import java.util.Map;
import org.preuve.web.frame.RefusalView;

/**
 * What the page of a refused launch shows.
 *
 * @param tab address that goes on in a new tab, empty when that would not help
 * @param facts for the administrator: what and its value
 */
public record RefusedLaunchView(
    RefusalView refusal, String tab, List<Map.Entry<String, String>> facts) {

  public RefusedLaunchView {
    facts = List.copyOf(facts);
  }
}
