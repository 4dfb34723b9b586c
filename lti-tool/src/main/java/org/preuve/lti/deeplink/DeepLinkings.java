package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.Caller;

/** Remembers which launch sessions were opened to choose content. */
@Dependent
public class DeepLinkings {

  private final DeepLinkingRepository repository;
  private final Clock clock;

  @Inject
  DeepLinkings(DeepLinkingRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Keeps where the choice of this session goes; joins the caller's transaction. */
  public void keep(
      Caller caller, String deployment, URI returnUrl, @Nullable String data, Instant expires) {
    repository.forgetBefore(clock.instant());
    repository.add(
        new DeepLinking(
            caller.handle(), caller.registration(), deployment, returnUrl, data, expires));
  }
}
