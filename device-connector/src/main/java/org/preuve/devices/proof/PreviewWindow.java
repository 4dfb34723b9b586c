package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.proof.PreviewView.Choice;
import org.preuve.devices.proof.PreviewView.Link;
import org.preuve.devices.registry.Device;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Shows a window before it is frozen. */
@Dependent
class PreviewWindow {

  private static final int LINKS = 3;

  private final ReadWindow read;
  private final Frameworks frameworks;

  @Inject
  PreviewWindow(ReadWindow read, Frameworks frameworks) {
    this.read = read;
    this.frameworks = frameworks;
  }

  /** Empty if {@link #refusal} has something against the window. */
  @Transactional
  Optional<PreviewView> of(
      Page page, Caller caller, Device device, Window window, String problem, ProofForm form) {
    var samples = read.samples(device, window);
    if (WindowCheck.check(samples).isPresent()) {
      return Optional.empty();
    }
    var summary = WindowSummary.of(samples);
    var refused = read.refused(device.id(), window);
    return Optional.of(
        new PreviewView(
            device.id(),
            device.name(),
            window.from().toString(),
            window.to().toString(),
            page.t(
                "preview.lead",
                page.date(window.from()),
                page.seconds(window.from()),
                page.seconds(window.to())),
            problem,
            form.title(),
            links(form),
            competencies(page, caller),
            device.level(),
            Verdict.of(page, summary, device.level()),
            SeriesView.of(page, samples, summary),
            ProofView.gaps(page, summary),
            refused.values().stream().mapToInt(Integer::intValue).sum(),
            ProofView.refused(page, refused)));
  }

  /** Why {@link #of} is empty. */
  ProofReason refusal(Device device, Window window) {
    return WindowCheck.check(read.samples(device, window)).orElseThrow();
  }

  private static List<Link> links(ProofForm form) {
    var links = new ArrayList<Link>();
    form.links().forEach((code, justification) -> links.add(new Link(code, justification)));
    while (links.size() < LINKS) {
      links.add(new Link("", ""));
    }
    return links;
  }

  private List<Choice> competencies(Page page, Caller caller) {
    return frameworks.of(caller.course()).competencies().stream()
        .map(competency -> new Choice(competency.code(), competency.label(page.locale())))
        .toList();
  }
}
