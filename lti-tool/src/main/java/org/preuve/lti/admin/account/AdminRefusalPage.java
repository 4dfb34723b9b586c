package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.LtiPages;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;

/** Answers with a refusal. */
@Dependent
class AdminRefusalPage {

  private final Frame frame;

  @Inject
  AdminRefusalPage(Frame frame) {
    this.frame = frame;
  }

  Response of(Reason reason) {
    return frame.refuse(frame.page(LtiPages.PAGES), reason, "");
  }
}
