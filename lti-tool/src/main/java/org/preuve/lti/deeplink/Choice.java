package org.preuve.lti.deeplink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.Linkable;

/**
 * What is ticked.
 *
 * @param chosen in the order of the offers
 * @param complete whether everything that was ticked is offered
 */
record Choice(List<Linkable> chosen, boolean complete) {

  /** Most links in one answer. */
  static final int MOST = 20;

  Choice {
    chosen = List.copyOf(chosen);
  }

  /** The offers with these paths. */
  static Choice of(List<Linkable> offers, List<String> paths) {
    var wanted = new HashSet<>(paths);
    var found = new ArrayList<Linkable>();
    for (var offer : offers) {
      if (wanted.remove(offer.path())) {
        found.add(offer);
      }
    }
    return new Choice(found, wanted.isEmpty());
  }

  boolean has(Linkable offer) {
    return chosen.contains(offer);
  }

  /** What is wrong with the number of ticks. */
  Optional<ChoiceProblem> problem(boolean multiple) {
    if (chosen.isEmpty()) {
      return Optional.of(ChoiceProblem.CHOICE_NOTHING);
    }
    return chosen.size() > (multiple ? MOST : 1)
        ? Optional.of(ChoiceProblem.CHOICE_MANY)
        : Optional.empty();
  }
}
