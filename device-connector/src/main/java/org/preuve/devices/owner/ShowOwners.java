package org.preuve.devices.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceOwner;
import org.preuve.devices.registry.OwnerRepository;
import org.preuve.devices.registry.OwnerState;
import org.preuve.devices.registry.Owners;
import org.preuve.lti.course.People;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.group.OwnGroups;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Puts into words who owns a device, and who could. */
@Dependent
class ShowOwners {

  /** People of a course that one page offers; others are found by typing. */
  private static final int MOST_OFFERED = 60;

  private final Owners owners;
  private final OwnerRepository asked;
  private final OwnGroups groups;
  private final Roster roster;
  private final People people;

  @Inject
  ShowOwners(Owners owners, OwnerRepository asked, OwnGroups groups, Roster roster, People people) {
    this.owners = owners;
    this.asked = asked;
    this.groups = groups;
    this.roster = roster;
    this.people = people;
  }

  /**
   * For an owner.
   *
   * @param search part of a name
   * @param chosen row ids that were ticked
   * @param problem code of what was refused, empty without
   */
  @Transactional
  OwnersView of(
      Page page,
      Caller reader,
      Device device,
      String search,
      Collection<Long> chosen,
      String problem) {
    var named = asked.of(device.id());
    var theirs = owners.of(device);
    var offered = offered(reader, device, named, search, chosen);
    return new OwnersView(
        device.id(),
        device.name(),
        rows(page, reader, theirs, named),
        search,
        offered.stream().limit(MOST_OFFERED).toList(),
        offered.size() > MOST_OFFERED ? page.t("owners.more", offered.size() - MOST_OFFERED) : "",
        OwnerCheck.places(named.stream().map(DeviceOwner::state).toList()) < 1,
        theirs.size() == 1,
        device.revokedAt().isPresent(),
        problem);
  }

  /** For somebody who is asked. */
  @Transactional
  AskedView asked(Page page, Device device, DeviceOwner own) {
    return new AskedView(
        device.id(),
        device.name(),
        device.model(),
        device.level(),
        device.fingerprint(),
        page.t("owners.asked-by", people.name(own.invitedBy()), page.dateTime(own.invitedAt())),
        people.names(owners.of(device)).values().stream().sorted().toList(),
        own.state() == OwnerState.DECLINED);
  }

  private List<OwnersView.Row> rows(
      Page page, Caller reader, Set<UserId> theirs, List<DeviceOwner> named) {
    var all = new HashSet<>(theirs);
    named.forEach(one -> all.add(one.user()));
    var names = people.names(all);
    var rows = new ArrayList<OwnersView.Row>();
    for (var one : theirs) {
      rows.add(
          new OwnersView.Row(
              names.getOrDefault(one, ""),
              one.equals(reader.user()),
              page.t("owners.state.CONFIRMED"),
              "ok",
              0));
    }
    for (var one : named) {
      if (!theirs.contains(one.user())) {
        rows.add(waiting(page, one, names));
      }
    }
    return rows;
  }

  private static OwnersView.Row waiting(Page page, DeviceOwner one, Map<UserId, String> names) {
    var open = one.state() == OwnerState.INVITED;
    return new OwnersView.Row(
        names.getOrDefault(one.user(), ""),
        false,
        page.t("owners.state." + one.state()),
        open ? "wip" : "no",
        open ? one.user().value() : 0);
  }

  /** Those of a common group first. */
  private List<OwnersView.Person> offered(
      Caller reader,
      Device device,
      List<DeviceOwner> named,
      String search,
      Collection<Long> chosen) {
    var taken = new HashSet<>(named.stream().map(DeviceOwner::user).toList());
    taken.addAll(owners.of(device));
    var titles = new HashMap<UserId, String>();
    groups.of(reader).forEach(g -> g.others().forEach(o -> titles.putIfAbsent(o, g.title())));
    var typed = plain(search);
    return roster.known(reader.course()).stream()
        .filter(one -> one.active() && !taken.contains(one.user()))
        .filter(one -> typed.isEmpty() || plain(one.name()).contains(typed))
        .map(one -> person(one, titles.getOrDefault(one.user(), ""), chosen))
        .sorted(
            Comparator.comparing((OwnersView.Person one) -> !one.chosen())
                .thenComparing(one -> one.group().isEmpty()))
        .toList();
  }

  private static OwnersView.Person person(
      Roster.Member one, String group, Collection<Long> chosen) {
    long id = one.user().value();
    return new OwnersView.Person(id, one.name(), group, chosen.contains(id));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
