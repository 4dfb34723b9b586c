package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;

/** What a person is asked to own with others, and has not answered. */
@Dependent
public class Asked {

  private static final int MOST = 50;

  private final OwnerRepository owners;
  private final DeviceRepository devices;
  private final People people;

  @Inject
  Asked(OwnerRepository owners, DeviceRepository devices, People people) {
    this.owners = owners;
    this.devices = devices;
    this.people = people;
  }

  /**
   * One invitation.
   *
   * @param device id
   * @param name what its owners call it
   * @param by name of who asks
   */
  public record Invitation(String device, String name, String by, Instant at) {}

  /** The newest first, at most fifty. */
  @Transactional
  public List<Invitation> of(Caller person) {
    var open = owners.unanswered(person.user().value(), MOST);
    var names = people.names(open.stream().map(DeviceOwner::invitedBy).toList());
    return open.stream()
        .map(
            one ->
                new Invitation(
                    one.device(),
                    devices.byId(one.device()).map(Device::name).orElse(""),
                    names.getOrDefault(one.invitedBy(), ""),
                    one.invitedAt()))
        .toList();
  }
}
