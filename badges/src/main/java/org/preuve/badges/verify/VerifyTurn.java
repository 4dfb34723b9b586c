package org.preuve.badges.verify;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.preuve.badges.credential.ComputingTime;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;

/** Lets a request verify within its limits, and counts what it took. */
@Dependent
class VerifyTurn {

  /** Something that answers after work. */
  @FunctionalInterface
  interface Work {
    Response answer() throws IOException;
  }

  private final VerifyCredential verification;
  private final VerifyLimits limits;
  private final ClientAddress addresses;
  private final Frame frame;

  @Inject
  VerifyTurn(
      VerifyCredential verification, VerifyLimits limits, ClientAddress addresses, Frame frame) {
    this.verification = verification;
    this.limits = limits;
    this.addresses = addresses;
    this.frame = frame;
  }

  Response take(HttpServletRequest request, Work work) throws IOException {
    var address = addresses.of(request);
    var refusal = limits.begin(address, verification.now());
    if (refusal.isPresent()) {
      var pause = limits.pause(address, verification.now()).toSeconds() + 1;
      return Response.fromResponse(frame.refuse(frame.page(PAGES), refusal.get()))
          .header("Retry-After", pause)
          .build();
    }
    var time = new ComputingTime(VerifyLimits.DEAREST);
    try {
      return work.answer();
    } finally {
      limits.end(address, time.spent(), verification.now());
    }
  }
}
