package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.lti.platform.Deployments;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Registrations;
import org.preuve.lti.toolkey.ToolKeys;
import org.preuve.web.base.RefusalCounts;
import org.preuve.web.base.ServerConfig;

/** Reads what the page of a platform shows beside its addresses. */
@Dependent
class ReadPlatform {

  private final Registrations registrations;
  private final Deployments deployments;
  private final RefusedLaunches refused;
  private final ToolKeys keys;
  private final ServerConfig server;
  private final RefusalCounts refusals;

  @Inject
  ReadPlatform(
      Registrations registrations,
      Deployments deployments,
      RefusedLaunches refused,
      ToolKeys keys,
      ServerConfig server,
      RefusalCounts refusals) {
    this.registrations = registrations;
    this.deployments = deployments;
    this.refused = refused;
    this.keys = keys;
    this.server = server;
    this.refusals = refusals;
  }

  PlatformViews.PlatformFacts facts(Registration registration) {
    return new PlatformViews.PlatformFacts(
        registrations.uses(registration),
        deployments.of(registration.id()),
        refused.of(registration),
        keys.states(registration.ref()),
        PlatformViews.PlatformFacts.keySet(server, registration),
        refusals.total(RefusalCounts.Kind.FORWARDED));
  }
}
