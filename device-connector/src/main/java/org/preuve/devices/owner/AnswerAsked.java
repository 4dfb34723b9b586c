package org.preuve.devices.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceKeyRepository;
import org.preuve.devices.registry.DeviceOwner;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.devices.registry.Enrolments;
import org.preuve.devices.registry.OwnerRepository;
import org.preuve.devices.registry.OwnerState;
import org.preuve.devices.registry.Owners;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Somebody who was asked says yes, or no; an owner leaves. Who comes or goes is recorded. */
@Dependent
class AnswerAsked {

  /** Of one person, alone or with others, as at pairing. */
  private static final int MOST_DEVICES = 200;

  private final DeviceRepository devices;
  private final DeviceKeyRepository keys;
  private final OwnerRepository asked;
  private final Owners owners;
  private final Enrolments enrolments;
  private final Clock clock;

  @Inject
  AnswerAsked(
      DeviceRepository devices,
      DeviceKeyRepository keys,
      OwnerRepository asked,
      Owners owners,
      Enrolments enrolments,
      Clock clock) {
    this.devices = devices;
    this.keys = keys;
    this.asked = asked;
    this.owners = owners;
    this.enrolments = enrolments;
    this.clock = clock;
  }

  /** Owns it too from now on. */
  @Transactional
  Optional<OwnerReason> confirm(Caller person, String id) {
    var device = locked(person, id);
    var own = asked.of(id, person.user().value()).map(DeviceOwner::state);
    if (device.isEmpty() || own.isEmpty() || own.get() == OwnerState.CONFIRMED) {
      return Optional.of(OwnerReason.OWNER_ANSWERED);
    }
    var refused = mayJoin(person, device.get(), own.get());
    if (refused.isEmpty()) {
      asked.confirm(id, person.user().value(), clock.instant());
      record(device.get(), person.user(), true, owners.of(device.get()).size());
    }
    return refused;
  }

  private Optional<OwnerReason> mayJoin(Caller person, Device device, OwnerState own) {
    if (device.revokedAt().isPresent()) {
      return Optional.of(OwnerReason.OWNER_REVOKED);
    }
    var named = asked.of(device.id()).stream().map(DeviceOwner::state).toList();
    if (own == OwnerState.DECLINED && OwnerCheck.places(named) < 1) {
      return Optional.of(OwnerReason.OWNER_FULL);
    }
    return devices.inUseBy(person.registration(), person.user().value()) >= MOST_DEVICES
        ? Optional.of(OwnerReason.OWNER_MANY)
        : Optional.empty();
  }

  /** Says no. */
  @Transactional
  Optional<OwnerReason> decline(Caller person, String id) {
    return asked.decline(id, person.user().value(), clock.instant()) > 0
        ? Optional.empty()
        : Optional.of(OwnerReason.OWNER_ANSWERED);
  }

  /** Owns it no more; the others go on. */
  @Transactional
  Optional<OwnerReason> leave(Caller person, String id) {
    var device = locked(person, id).filter(found -> owners.owns(person.user(), found));
    if (device.isEmpty()) {
      return Optional.of(OwnerReason.OWNER_ANSWERED);
    }
    var others = new LinkedHashSet<>(owners.of(device.get()));
    others.remove(person.user());
    if (others.isEmpty()) {
      return Optional.of(OwnerReason.OWNER_LAST);
    }
    long user = person.user().value();
    if (asked.leave(id, user) == 0) { // the first owner, whose place the next one takes
      long next = others.iterator().next().value();
      devices.passOn(id, user, next);
      asked.leave(id, next);
    }
    record(device.get(), person.user(), false, others.size());
    return Optional.empty();
  }

  private void record(Device device, UserId person, boolean joined, int count) {
    keys.of(device.id())
        .ifPresent(
            key -> enrolments.owner(device, key.jwk(), person, joined, count, clock.instant()));
  }

  private Optional<Device> locked(Caller person, String id) {
    return asked.lock(person.registration(), id).isEmpty() ? Optional.empty() : devices.byId(id);
  }
}
