package org.preuve.lti.launch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a platform sends to start a login (Security Framework 1.0, section 5.1.1.1; LTI 1.3 core,
 * section 4.1).
 *
 * @param clientId empty when the platform leaves it out
 * @param target page of this installation to show
 * @param storage name of the platform's frame that stores data for tools, {@code _parent} for the
 *     platform's page itself; null when the platform has none (LTI OIDC Login with client side
 *     postMessages)
 */
record LoginRequest(
    String issuer,
    String clientId,
    String loginHint,
    @Nullable String messageHint,
    URI target,
    @Nullable String storage) {

  /** The hints name a person: they stay out of every log. */
  @Override
  public String toString() {
    return "login at " + issuer;
  }
}
