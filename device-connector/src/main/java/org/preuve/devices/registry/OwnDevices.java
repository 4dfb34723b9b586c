package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.web.Caller;

/** The devices of one person, alone or with others; anybody else's do not exist. */
@Dependent
public class OwnDevices {

  private final DeviceRepository devices;
  private final DeviceKeyRepository keys;
  private final Owners owners;
  private final Enrolments enrolments;
  private final Clock clock;

  @Inject
  OwnDevices(
      DeviceRepository devices,
      DeviceKeyRepository keys,
      Owners owners,
      Enrolments enrolments,
      Clock clock) {
    this.devices = devices;
    this.keys = keys;
    this.owners = owners;
    this.enrolments = enrolments;
    this.clock = clock;
  }

  /** Newest first. */
  @Transactional
  public List<Device> of(Caller owner) {
    return devices.of(owner.registration(), owner.user().value());
  }

  /** The device, if it is this person's. */
  @Transactional
  public Optional<Device> find(Caller caller, String id) {
    return devices.byId(id).filter(device -> owners.owns(caller.user(), device));
  }

  /** {@code kid} of the key with which a device of the reader signs now. */
  @Transactional
  public String keyId(Device device) {
    return keys.of(device.id()).map(DeviceKey::keyId).orElse("");
  }

  /**
   * From now on its messages are refused; the caller then rewrites the broker's accounts.
   *
   * @param lost whether others may have it
   */
  @Transactional
  public void revoke(Device device, boolean lost) {
    var now = clock.instant();
    if (devices.revoke(device.id(), now) == 0) {
      return;
    }
    var event = lost ? "lost" : "revoked";
    keys.of(device.id()).ifPresent(key -> enrolments.record(device, key.jwk(), event, now));
  }
}
