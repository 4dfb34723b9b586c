package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.preuve.lti.deeplink.ContentChosen;

/** The platform is about to make columns for what the teacher has chosen. */
@Dependent
class WhenContentChosen {

  private final Instance<ReadColumns> reading;

  @Inject
  WhenContentChosen(Instance<ReadColumns> reading) {
    this.reading = reading;
  }

  void chosen(@Observes ContentChosen event) {
    try (var use = reading.getHandle()) {
      use.get().again(event.course());
    }
  }
}
