package org.preuve.lti.deeplink;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a platform waits for (Deep Linking 2.0, section 4.4.1).
 *
 * @param returnUrl where the answer goes
 * @param data to be sent back unchanged
 * @param multiple {@code accept_multiple}; one link when the platform does not say
 * @param lineItems {@code accept_lineitem}; only a plain no is a no
 */
public record Asked(URI returnUrl, @Nullable String data, boolean multiple, boolean lineItems) {

  /** The address may hold a secret of the platform. */
  @Override
  public String toString() {
    return "a request for content";
  }
}
