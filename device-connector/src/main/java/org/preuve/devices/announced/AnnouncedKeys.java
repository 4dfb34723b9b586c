package org.preuve.devices.announced;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.web.Caller;

/** Announced keys as their devices and their owners see them. */
@Dependent
public class AnnouncedKeys {

  private static final int MOST = 50;

  private final AnnouncedRepository announced;

  @Inject
  AnnouncedKeys(AnnouncedRepository announced) {
    this.announced = announced;
  }

  /** The one with that key, as long as its device may come. */
  @Transactional
  public Optional<Announced> find(String thumbprint, Instant now) {
    return announced
        .byThumbprint(thumbprint)
        .filter(one -> one.device().isPresent() || now.isBefore(one.expiresAt()));
  }

  /** The same, with a nonce that can be signed. */
  @Transactional
  public Optional<Announced> fresh(String thumbprint, Instant now) {
    var found = find(thumbprint, now);
    if (found.filter(one -> !now.isBefore(one.nonceUntil())).isEmpty()) {
      return found;
    }
    announced.renew(found.get().id(), Nonce.random(), now);
    return find(thumbprint, now);
  }

  /** Its key is proved, and this is its device; false if another one was faster. */
  @Transactional
  public boolean prove(Announced one, String device) {
    return announced.prove(one.id(), device) > 0;
  }

  /** What waits for devices of this person, the newest first, at most fifty. */
  @Transactional
  public List<Announced> of(Caller owner, Instant now) {
    return announced.waitingFor(owner.user().value(), now, MOST);
  }
}
