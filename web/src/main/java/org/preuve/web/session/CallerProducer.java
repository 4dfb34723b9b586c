package org.preuve.web.session;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.preuve.web.Caller;
import org.preuve.web.frame.CourseRequest;

/** Lets resources and use cases take the {@link Caller} in their constructor. */
@Dependent
class CallerProducer {

  @Produces
  @Dependent
  Caller caller(CourseRequest request) {
    return request.caller().orElseThrow(NoSessionException::new);
  }
}
