package org.preuve.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.preuve.web.Reason;

/** Answers with a refusal of the frame. */
@Dependent
public class RefusalPage {

  private final Frame frame;

  @Inject
  RefusalPage(Frame frame) {
    this.frame = frame;
  }

  public Response of(Reason reason, Object... arguments) {
    return frame.refuse(frame.page(FrameLayout.PAGES), reason, arguments);
  }
}
