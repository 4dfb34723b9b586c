package org.preuve.web.frame;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.web.tenant.Tenant;

/**
 * What several parts of one page need is read from the database once. It holds for requests that
 * change nothing; everything else, also work outside of requests, reads anew each time.
 */
@Dependent
public class ReadOnce {

  private final Instance<CourseRequest> requests;

  @Inject
  ReadOnce(Instance<CourseRequest> requests) {
    this.requests = requests;
  }

  /**
   * The value.
   *
   * @param what it is, with the ids that it depends on
   */
  public <T> T of(String what, Supplier<T> read) {
    return request().map(r -> r.once(name(what), read)).orElseGet(read);
  }

  /** It has changed during the request. */
  public void forget(String what) {
    request().ifPresent(r -> r.forget(name(what)));
  }

  private static String name(String what) {
    return Tenant.current() + " " + what;
  }

  private Optional<CourseRequest> request() {
    try {
      var request = requests.get();
      request.path(); // only a call shows whether there is a request
      return Optional.of(request);
    } catch (ContextNotActiveException outside) {
      return Optional.empty();
    }
  }
}
