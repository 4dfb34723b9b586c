package org.preuve.lti.admin.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.lti.admin.doctor.Diagnosis;
import org.preuve.lti.admin.doctor.DiagnosisView;
import org.preuve.lti.platform.Deployment;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationState;
import org.preuve.lti.refusal.RefusedLaunch;
import org.preuve.lti.toolkey.ToolKeys;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** Puts platforms into words. */
final class PlatformViews {

  private PlatformViews() {}

  static PlatformsView list(Page page, List<Registration> all, List<Deployment> refused) {
    var rows = all.stream().map(r -> row(page, r, refused)).toList();
    return new PlatformsView(lead(page, all), tasks(page, all, refused), rows);
  }

  private static String lead(Page page, List<Registration> all) {
    var counts =
        all.stream().collect(Collectors.groupingBy(Registration::state, Collectors.counting()));
    return page.t(
        "admin.lead",
        counts.getOrDefault(RegistrationState.ACTIVE, 0L),
        counts.getOrDefault(RegistrationState.PENDING, 0L),
        counts.getOrDefault(RegistrationState.DISABLED, 0L),
        all.stream()
            .filter(r -> r.state() == RegistrationState.ACTIVE)
            .filter(r -> Contact.of(r) != Contact.LAUNCHED)
            .count());
  }

  private static List<PlatformsView.Task> tasks(
      Page page, List<Registration> all, List<Deployment> refused) {
    var tasks = new ArrayList<PlatformsView.Task>();
    for (var registration : all) {
      var address = "/admin/platforms/" + registration.ref();
      if (registration.state() == RegistrationState.PENDING) {
        tasks.add(
            new PlatformsView.Task(
                "hourglass-split",
                page.t("admin.task.pending", registration.responsibleHost()),
                page.t("admin.task.pending-why", page.dateTime(registration.createdAt())),
                page.t("admin.task.pending-do"),
                address));
      } else {
        long waiting = refused.stream().filter(d -> d.of(registration)).count();
        if (waiting > 0) {
          tasks.add(
              new PlatformsView.Task(
                  "signpost-split",
                  page.t("admin.task.deployment", waiting, registration.responsibleHost()),
                  page.t("admin.task.deployment-why"),
                  page.t("admin.task.deployment-do"),
                  address));
        }
      }
    }
    return tasks;
  }

  private static PlatformsView.Row row(Page page, Registration r, List<Deployment> refused) {
    long waiting = refused.stream().filter(d -> d.of(r)).count();
    return new PlatformsView.Row(
        "/admin/platforms/" + r.ref(),
        r.responsibleHost(),
        product(page, r),
        r.clientId(),
        Pill.of(page, r),
        waiting == 0 ? "" : page.t("admin.row.deployments", waiting),
        page.date(r.createdAt()));
  }

  private static String product(Page page, Registration r) {
    return r.product().isEmpty() ? page.t("admin.product.unknown") : r.product();
  }

  static PlatformView one(
      Page page, Registration r, PlatformFacts facts, Optional<List<Diagnosis>> findings) {
    return new PlatformView(
        r.ref(),
        r.responsibleHost(),
        Pill.of(page, r),
        r.state() == RegistrationState.ACTIVE
            ? Contact.sentence(page, r)
            : page.t("admin.platform." + r.state(), r.responsibleHost()),
        r.state(),
        facts.uses() == 0,
        facts(page, r),
        r.issuer().startsWith("https://canvas."),
        deployments(page, facts.deployments()),
        facts.keys().stream().map(key -> key(page, key)).toList(),
        facts.keySet(),
        findings.map(f -> DiagnosisView.all(page, f)).orElse(List.of()),
        facts.forwarded() == 0 ? "" : page.t("admin.doctor.proxy", facts.forwarded()),
        facts.refused().stream().map(x -> RefusalRow.of(page, x, Map.of())).toList());
  }

  private static List<Map.Entry<String, String>> facts(Page page, Registration r) {
    return List.of(
        Map.entry(page.t("admin.fact.issuer"), r.issuer()),
        Map.entry(page.t("admin.fact.client"), r.clientId()),
        Map.entry(page.t("admin.fact.product"), product(page, r)),
        Map.entry(page.t("admin.fact.authorization"), r.authorizationEndpoint()),
        Map.entry(page.t("admin.fact.token"), r.tokenEndpoint().toString()),
        Map.entry(page.t("admin.fact.audience"), r.tokenAudience()),
        Map.entry(page.t("admin.fact.keys"), r.jwksUri().toString()),
        Map.entry(page.t("admin.fact.registration"), r.registrationEndpoint()),
        Map.entry(page.t("admin.fact.since"), page.dateTime(r.createdAt())));
  }

  private static PlatformView.KeyRow key(Page page, ToolKeys.Published key) {
    var at = key.use() == ToolKeys.Use.REPLACED ? key.goneAt() : key.from();
    return new PlatformView.KeyRow(
        key.kid(),
        key.use() == ToolKeys.Use.SIGNING ? "ok" : "",
        page.t("admin.key." + key.use()),
        page.t("admin.key." + key.use() + ".when", page.dateTime(at)));
  }

  private static List<PlatformView.DeploymentRow> deployments(Page page, List<Deployment> all) {
    return all.stream()
        .map(
            d ->
                new PlatformView.DeploymentRow(
                    d.id(), d.deploymentId(), d.allowed(), page.dateTime(d.firstSeenAt())))
        .toList();
  }

  /**
   * What is read for one platform.
   *
   * @param uses courses and people that came from it
   * @param keys of ours that are published for it
   * @param keySet address of our keys for it
   * @param forwarded requests since the start from whom no setting names as a proxy
   */
  record PlatformFacts(
      long uses,
      List<Deployment> deployments,
      List<RefusedLaunch> refused,
      List<ToolKeys.Published> keys,
      String keySet,
      long forwarded) {

    static String keySet(ServerConfig server, Registration r) {
      return server.at("/lti/jwks/" + r.ref()).toString();
    }
  }
}
