package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.check.ChecksView;
import org.preuve.devices.check.CourseChecks;
import org.preuve.devices.check.Observed;
import org.preuve.devices.proof.PreviewView.Choice;
import org.preuve.devices.proof.PreviewView.Link;
import org.preuve.devices.proof.PreviewView.SetChoice;
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
  private final CourseChecks checks;

  @Inject
  PreviewWindow(ReadWindow read, Frameworks frameworks, CourseChecks checks) {
    this.read = read;
    this.frameworks = frameworks;
    this.checks = checks;
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
    var w = read.observed(device, window, samples);
    var checked = checked(page, caller, device, w, summary);
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
                SeriesView.end(page, window.from(), window.to())),
            problem,
            form.title(),
            links(form, problem),
            competencies(page, caller),
            sets(caller, form),
            checked,
            device.level(),
            Verdict.of(page, summary, device.level()),
            SeriesView.of(page, samples, summary, checked.marks()),
            ProofView.gaps(page, summary),
            refused.values().stream().mapToInt(Integer::intValue).sum(),
            ProofView.refused(page, refused)));
  }

  private ChecksView checked(
      Page page, Caller caller, Device device, Observed w, WindowSummary summary) {
    var applied =
        checks.of(caller).stream().map(set -> CourseChecks.applied(set, false, w)).toList();
    var trust = ProofChecks.trust(summary, device.level());
    return ChecksView.of(page, applied, trust, Optional.empty());
  }

  private List<SetChoice> sets(Caller caller, ProofForm form) {
    return checks.of(caller).stream()
        .map(
            set ->
                new SetChoice(
                    set.code(), set.title(), set.competency(), form.leftOut().contains(set.code())))
        .toList();
  }

  /** Why {@link #of} is empty. */
  ProofReason refusal(Device device, Window window) {
    return WindowCheck.check(read.samples(device, window)).orElseThrow();
  }

  /** As typed; of what the form was refused for, the field that is missing is marked. */
  private static List<Link> links(ProofForm form, String problem) {
    boolean marked = problem.equals(ProofReason.PROOF_LINK.name());
    var links = new ArrayList<Link>();
    for (var row : form.rows()) {
      links.add(
          new Link(
              row.code(),
              row.justification(),
              marked && row.code().isEmpty() && row.half(),
              marked && row.justification().isEmpty() && row.half()));
    }
    while (links.size() < LINKS) {
      links.add(new Link("", "", false, false));
    }
    if (marked && links.stream().noneMatch(link -> link.noCode() || link.noWords())) {
      links.set(0, new Link(links.get(0).code(), links.get(0).justification(), true, false));
    }
    return links;
  }

  private List<Choice> competencies(Page page, Caller caller) {
    return frameworks.of(caller.course()).competencies().stream()
        .map(competency -> new Choice(competency.code(), competency.label(page.locale())))
        .toList();
  }
}
