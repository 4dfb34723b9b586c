package org.preuve.lti.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.preuve.lti.Caller;

/** Lets resources and use cases take the {@link Caller} in their constructor. */
@Dependent
class CallerProducer {

  @Produces
  @Dependent
  Caller caller(CourseRequest request) {
    return request.caller().orElseThrow(NoSessionException::new);
  }
}
