package org.preuve.devices.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.lti.course.People;
import org.preuve.web.UserId;

/** Whose a device is: of the one who paired it, and of those who said yes to owning it too. */
@Dependent
public class Owners {

  private final OwnerRepository owners;
  private final People people;

  @Inject
  Owners(OwnerRepository owners, People people) {
    this.owners = owners;
    this.people = people;
  }

  /** Whether it is this person's, alone or with others. */
  @Transactional
  public boolean owns(UserId person, Device device) {
    return device.owner().equals(person) || of(device).contains(person);
  }

  /** All owners of a device, the first one first. */
  @Transactional
  public Set<UserId> of(Device device) {
    return of(List.of(device)).getOrDefault(device.id(), Set.of());
  }

  /** The same of several, by id; one query. */
  @Transactional
  public Map<String, Set<UserId>> of(Collection<Device> devices) {
    var all = new HashMap<String, Set<UserId>>();
    devices.forEach(
        device ->
            all.computeIfAbsent(device.id(), id -> new LinkedHashSet<>()).add(device.owner()));
    if (!all.isEmpty()) {
      for (var one : owners.confirmed(all.keySet())) {
        all.computeIfAbsent(one.device(), id -> new LinkedHashSet<>()).add(one.user());
      }
    }
    return all;
  }

  /** What to call the owners of each, by id, with commas. */
  @Transactional
  public Map<String, String> names(Collection<Device> devices) {
    var all = of(devices);
    var called = people.names(all.values().stream().flatMap(Set::stream).toList());
    var names = new HashMap<String, String>();
    all.forEach(
        (device, theirs) ->
            names.put(
                device,
                theirs.stream()
                    .map(o -> called.getOrDefault(o, ""))
                    .collect(Collectors.joining(", "))));
    return names;
  }
}
