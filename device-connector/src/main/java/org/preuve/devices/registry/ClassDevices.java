package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.preuve.lti.roster.Roster;
import org.preuve.web.Caller;

/** The devices of those who learn in a course, for those who teach or assess in it. */
@Dependent
public class ClassDevices {

  private static final int MOST = 500;

  private final DeviceRepository devices;
  private final Roster roster;

  @Inject
  ClassDevices(DeviceRepository devices, Roster roster) {
    this.devices = devices;
    this.roster = roster;
  }

  /** With the caller's own, newest first; none for those who learn. At most 500. */
  @Transactional
  public List<Device> of(Caller caller) {
    return caller.assessor() ? devices.ofAll(people(caller), MOST) : List.of();
  }

  /** The device, if it is of a learner of the course, or the caller's own. */
  @Transactional
  public Optional<Device> find(Caller caller, String id) {
    return devices.byId(id).filter(device -> mayLook(caller, device));
  }

  private boolean mayLook(Caller caller, Device device) {
    return device.owner().equals(caller.user())
        || (caller.assessor() && people(caller).contains(device.owner().value()));
  }

  private List<Long> people(Caller caller) {
    var people = new TreeSet<>(roster.ids(caller.course()));
    people.add(caller.user().value());
    return List.copyOf(people);
  }
}
