package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.check.CheckSet;
import org.preuve.devices.check.ChecksView;
import org.preuve.devices.check.CourseChecks;
import org.preuve.devices.proof.TryView.Tried;
import org.preuve.devices.registry.ClassDevices;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.Owners;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Holds a set of checks against measurements that are there, and keeps nothing. */
@Dependent
class TryChecks {

  private final ReadWindow read;
  private final ClassDevices devices;
  private final Owners owners;

  @Inject
  TryChecks(ReadWindow read, ClassDevices devices, Owners owners) {
    this.read = read;
    this.devices = devices;
    this.owners = owners;
  }

  /** Devices that the caller may look at, with their owners. */
  @Transactional
  List<TryView.Choice> choices(Caller caller, String chosen) {
    var all = devices.of(caller);
    var names = owners.names(all);
    return all.stream()
        .map(
            device ->
                new TryView.Choice(
                    device.id(),
                    device.name() + " – " + names.getOrDefault(device.id(), ""),
                    device.id().equals(chosen)))
        .toList();
  }

  /** What is wrong with the window, if anything is. */
  @Transactional
  Optional<ProofReason> refusal(Device device, Window window) {
    return WindowCheck.check(read.samples(device, window));
  }

  /** What the window shows; look at {@link #refusal} before. */
  @Transactional
  Tried of(Page page, Device device, Window window, CheckSet set) {
    var samples = read.samples(device, window);
    var summary = WindowSummary.of(samples);
    var w = read.observed(device, window, samples);
    var checked =
        ChecksView.of(
            page,
            List.of(CourseChecks.applied(set, false, w)),
            ProofChecks.trust(summary, device.level()),
            Optional.empty());
    return new Tried(
        page.t(
            "preview.lead",
            page.date(window.from()),
            page.seconds(window.from()),
            SeriesView.end(page, window.from(), window.to())),
        checked,
        SeriesView.of(page, samples, summary, checked.marks()));
  }
}
