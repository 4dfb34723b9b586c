package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.web.Caller;

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
  public void keep(Caller caller, String deployment, Asked asked, Instant expires) {
    repository.forgetBefore(clock.instant());
    repository.add(
        new DeepLinking(caller.handle(), caller.registration(), deployment, asked, expires));
  }

  /** What this session was opened for; empty when it was opened for something else. */
  @Transactional
  Optional<DeepLinking> of(Caller caller) {
    return repository.byHandle(caller.handle()).filter(open -> open.openAt(clock.instant()));
  }
}
