package org.preuve.devices.owner;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceOwner;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.devices.registry.OwnerRepository;
import org.preuve.devices.registry.Owners;
import org.preuve.lti.roster.Roster;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** An owner asks others of the course whether they own the device too. */
@Dependent
class AskOwners {

  private final DeviceRepository devices;
  private final OwnerRepository asked;
  private final Owners owners;
  private final Roster roster;
  private final Clock clock;

  @Inject
  AskOwners(
      DeviceRepository devices, OwnerRepository asked, Owners owners, Roster roster, Clock clock) {
    this.devices = devices;
    this.asked = asked;
    this.owners = owners;
    this.roster = roster;
    this.clock = clock;
  }

  /** Asks these people; why nobody was asked. */
  @Transactional
  Optional<OwnerReason> invite(Caller owner, String id, Collection<Long> chosen) {
    var device = locked(owner, id).filter(found -> owners.owns(owner.user(), found));
    if (device.isEmpty()) {
      return Optional.of(OwnerReason.OWNER_ANSWERED);
    }
    var refused = refusal(owner, device.get(), chosen);
    if (refused.isEmpty()) {
      var now = clock.instant();
      for (var person : chosen) {
        asked.add(new DeviceOwner(device.get(), new UserId(person), owner.user(), now));
      }
    }
    return refused;
  }

  private Optional<OwnerReason> refusal(Caller owner, Device device, Collection<Long> chosen) {
    if (device.revokedAt().isPresent()) {
      return Optional.of(OwnerReason.OWNER_REVOKED);
    }
    var students =
        roster.known(owner.course()).stream()
            .filter(Roster.Member::active)
            .map(one -> one.user().value())
            .collect(toUnmodifiableSet());
    var named =
        asked.of(device.id()).stream()
            .collect(toMap(one -> one.user().value(), DeviceOwner::state));
    var unanswered =
        chosen.stream()
            .distinct()
            .limit(OwnerCheck.MOST)
            .collect(toMap(p -> p, p -> asked.countUnanswered(owner.registration(), p)));
    return OwnerCheck.invite(chosen, students, device.owner().value(), named, unanswered);
  }

  /** Takes an invitation back. */
  @Transactional
  Optional<OwnerReason> uninvite(Caller owner, String id, long person) {
    var device = locked(owner, id).filter(found -> owners.owns(owner.user(), found));
    return device.isPresent() && asked.uninvite(id, person) > 0
        ? Optional.empty()
        : Optional.of(OwnerReason.OWNER_ANSWERED);
  }

  private Optional<Device> locked(Caller person, String id) {
    return asked.lock(person.registration(), id).isEmpty() ? Optional.empty() : devices.byId(id);
  }
}
