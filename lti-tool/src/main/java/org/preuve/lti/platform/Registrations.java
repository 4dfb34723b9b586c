package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.toolkey.ToolKeys;

/** What an administrator decides about registered platforms. */
@Dependent
public class Registrations {

  private final RegistrationRepository registrations;
  private final KeepRegistration keep;
  private final ToolKeys keys;
  private final Event<RegistrationsChanged> changed;

  @Inject
  Registrations(
      RegistrationRepository registrations,
      KeepRegistration keep,
      ToolKeys keys,
      Event<RegistrationsChanged> changed) {
    this.registrations = registrations;
    this.keep = keep;
    this.keys = keys;
    this.changed = changed;
  }

  /** Every registration, the newest first. */
  @Transactional
  public List<Registration> all() {
    return registrations.all();
  }

  /** Keeps that its keys were read now. */
  @Transactional
  public void keysRead(Registration registration, Instant now) {
    registrations.keysRead(registration.id(), now);
  }

  /** Keeps that a launch was accepted now. */
  @Transactional
  public void launched(Registration registration, Instant now) {
    registrations.launched(registration.id(), now);
  }

  /** The registration whose key set has this name. */
  @Transactional
  public Optional<Registration> byRef(String ref) {
    return registrations.byRef(ref);
  }

  /** Lets the platform launch. */
  @Transactional
  public void activate(Registration registration) {
    become(registration, RegistrationState.ACTIVE);
  }

  /** Refuses its launches from now on and ends its sessions; everything of its courses stays. */
  @Transactional
  public void disable(Registration registration) {
    become(registration, RegistrationState.DISABLED);
    registrations.endSessions(registration.id());
  }

  private void become(Registration registration, RegistrationState state) {
    registration.become(state);
    registrations.change(registration);
    changed.fire(new RegistrationsChanged());
  }

  /** Courses and people that have come from it. */
  @Transactional
  public long uses(Registration registration) {
    return registrations.uses(registration.id());
  }

  /** Forgets a registration that nobody has used; false when somebody has. */
  @Transactional
  public boolean delete(Registration registration) {
    if (registrations.uses(registration.id()) > 0) {
      return false;
    }
    registrations.clear(registration.id());
    registrations.remove(registration);
    changed.fire(new RegistrationsChanged());
    keys.remove(registration.ref());
    return true;
  }

  /**
   * Keeps what an administrator typed.
   *
   * @param ref name of the key set that the platform was told
   * @return what is wrong, by field; nothing when it is kept
   */
  @Transactional
  public Map<String, String> register(String ref, ManualForm form, Instant now) {
    return ManualCheck.check(form)
        .fold(usable -> keep(ref, usable, now), unusable -> unusable.wrong());
  }

  private Map<String, String> keep(String ref, ManualCheck.Outcome.Usable usable, Instant now) {
    var issuer = usable.addresses().issuer();
    if (keep.known(issuer, usable.answer().clientId()).isPresent()) {
      return Map.of("client_id", "KNOWN");
    }
    if (registrations.byRef(ref).isPresent()) {
      return Map.of("ref", "KNOWN");
    }
    keys.create(ref);
    keep.keep(usable.addresses(), ref, usable.answer(), true, now);
    return Map.of();
  }
}
