package org.preuve.lti.copy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.preuve.lti.launch.CameFromCopy;
import org.preuve.web.tenant.Tenant;

/** Hears of launches that come from a copy. */
@Dependent
class WhenCameFromCopy {

  private final Instance<CopyCourse> copying;

  @Inject
  WhenCameFromCopy(Instance<CopyCourse> copying) {
    this.copying = copying;
  }

  void came(@Observes CameFromCopy event) {
    if (event.contexts().isEmpty() && event.links().isEmpty()) {
      return;
    }
    Tenant.call(
        event.caller().registration(),
        () -> {
          try (var use = copying.getHandle()) {
            use.get().came(event);
            return true;
          }
        });
  }
}
