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

  /** The same as it is now; no other request makes a device of it before the end of this one. */
  @Transactional
  public Optional<Announced> held(Announced one) {
    announced.lock(one.tenant(), one.id());
    return announced.byThumbprint(one.thumbprint());
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

  /** Its key is proved, and this is its device; it is held. */
  @Transactional
  public void prove(Announced one, String device) {
    if (announced.prove(one.id(), device) == 0) {
      throw new IllegalStateException("an announced key is proved, or taken back");
    }
  }

  /** What waits for devices of this person, the newest first, at most fifty. */
  @Transactional
  public List<Announced> of(Caller owner, Instant now) {
    return announced.waitingFor(owner.user().value(), now, MOST);
  }
}
