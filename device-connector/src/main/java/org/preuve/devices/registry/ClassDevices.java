package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.preuve.lti.roster.Roster;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** The devices of those who learn in a course, for those who teach or assess in it. */
@Dependent
public class ClassDevices {

  private static final int MOST = 500;

  private final DeviceRepository devices;
  private final Owners owners;
  private final Roster roster;

  @Inject
  ClassDevices(DeviceRepository devices, Owners owners, Roster roster) {
    this.devices = devices;
    this.owners = owners;
    this.roster = roster;
  }

  /** With the caller's own, newest first; none for those who learn. At most 500. */
  @Transactional
  public List<Device> of(Caller caller) {
    return caller.assessor()
        ? devices.ofAll(caller.registration(), people(caller), MOST)
        : List.of();
  }

  /** The device, if it is of a learner of the course, or the caller's own. */
  @Transactional
  public Optional<Device> find(Caller caller, String id) {
    return devices.byId(id).filter(device -> mayLook(caller, device));
  }

  private boolean mayLook(Caller caller, Device device) {
    var theirs = owners.of(device);
    return theirs.contains(caller.user()) || (caller.assessor() && anyOf(theirs, people(caller)));
  }

  private static boolean anyOf(Set<UserId> owners, List<Long> people) {
    return owners.stream().map(UserId::value).anyMatch(people::contains);
  }

  private List<Long> people(Caller caller) {
    var people = new TreeSet<>(roster.ids(caller.course()));
    people.add(caller.user().value());
    return List.copyOf(people);
  }
}
