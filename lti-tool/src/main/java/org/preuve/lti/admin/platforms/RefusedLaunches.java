package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.refusal.RefusedLaunch;
import org.preuve.lti.refusal.RefusedLaunchRepository;

/** The last launches that were refused. */
@Dependent
class RefusedLaunches {

  private static final int OF_ONE = 10;
  private static final int OF_ALL = 100;

  private final RefusedLaunchRepository refusals;

  @Inject
  RefusedLaunches(RefusedLaunchRepository refusals) {
    this.refusals = refusals;
  }

  @Transactional
  List<RefusedLaunch> of(Registration registration) {
    return refusals.newest(registration.id(), OF_ONE);
  }

  @Transactional
  List<RefusedLaunch> all() {
    return refusals.newest(OF_ALL);
  }
}
