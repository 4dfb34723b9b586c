package org.preuve.lti.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.Frame;
import org.preuve.lti.Reason;

/** Answers with a refusal of the frame. */
@Dependent
class RefusalPage {

  private final Frame frame;

  @Inject
  RefusalPage(Frame frame) {
    this.frame = frame;
  }

  Response of(Reason reason, Object... arguments) {
    return frame.refuse(frame.page(FrameLayout.PAGES), reason, arguments);
  }
}
