package org.preuve.lti.grades;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.launch.Launched;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.tenant.Tenant;

/** A teacher may be about to assess: which columns the course has is read in the background. */
@ApplicationScoped // works on in the background when the event is over
class WhenLaunched {

  private static final Logger LOG = Logger.getLogger(WhenLaunched.class.getName());

  private final Instance<ReadColumns> reading;
  private final Instance<FillColumns> filling;
  private final Instance<GoneColumns> looking;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected WhenLaunched() {
    this(null, null, null);
  }

  @Inject
  WhenLaunched(
      Instance<ReadColumns> reading, Instance<FillColumns> filling, Instance<GoneColumns> looking) {
    this.reading = reading;
    this.filling = filling;
    this.looking = looking;
  }

  void launched(@Observes Launched event) {
    var caller = event.caller();
    if (executor != null && caller.assessor()) {
      executor.execute(
          () -> {
            read(caller.course());
            fill(caller);
            look(caller);
          });
    }
  }

  private void read(CourseId course) {
    Tenant.everyone();
    try (var use = reading.getHandle()) {
      use.get().refresh(course);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "columns of course " + course.value() + " not read", failed);
    } finally {
      Tenant.clear();
    }
  }

  private void look(Caller assessor) {
    Tenant.set(assessor.registration());
    try (var use = looking.getHandle()) {
      use.get().look(assessor.course());
    } catch (RuntimeException failed) {
      var course = assessor.course().value();
      LoggedFault.warn(LOG, "columns of course " + course + " not looked at", failed);
    } finally {
      Tenant.clear();
    }
  }

  private void fill(Caller assessor) {
    Tenant.set(assessor.registration());
    try (var use = filling.getHandle()) {
      use.get().fill(assessor);
    } catch (RuntimeException failed) {
      var course = assessor.course().value();
      LoggedFault.warn(LOG, "columns of course " + course + " not filled", failed);
    } finally {
      Tenant.clear();
    }
  }
}
