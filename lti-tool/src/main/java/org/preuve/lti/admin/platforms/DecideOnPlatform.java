package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.preuve.lti.admin.account.AdminAction;
import org.preuve.lti.admin.account.AdminLog;
import org.preuve.lti.admin.account.AdminReason;
import org.preuve.lti.platform.Deployments;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.RegistrationState;
import org.preuve.lti.platform.Registrations;

/** Carries out what an administrator decides about a platform, with its line in the journal. */
@Dependent
class DecideOnPlatform {

  /** What can be decided. */
  enum Decision {
    /** The host is right: it may launch. */
    CONFIRM,
    /** The host is not: its registration goes. */
    REFUSE,
    /** It may not launch for now. */
    DISABLE,
    /** It may launch again. */
    ENABLE,
    /** Its registration goes; only while nobody has used it. */
    DELETE
  }

  private final Registrations registrations;
  private final Deployments deployments;
  private final AdminLog log;

  @Inject
  DecideOnPlatform(Registrations registrations, Deployments deployments, AdminLog log) {
    this.registrations = registrations;
    this.deployments = deployments;
    this.log = log;
  }

  /** Empty when it is done. */
  @Transactional
  Optional<AdminReason> decide(Registration registration, Decision decision, String who) {
    return switch (decision) {
      case CONFIRM ->
          turn(registration, RegistrationState.PENDING, AdminAction.Kind.CONFIRMED, who);
      case ENABLE -> turn(registration, RegistrationState.DISABLED, AdminAction.Kind.ENABLED, who);
      case DISABLE -> disable(registration, who);
      case REFUSE ->
          registration.state() == RegistrationState.PENDING
              ? delete(registration, AdminAction.Kind.REFUSED, who)
              : Optional.of(AdminReason.ADMIN_CHANGED);
      case DELETE -> delete(registration, AdminAction.Kind.DELETED, who);
    };
  }

  private Optional<AdminReason> turn(
      Registration registration, RegistrationState from, AdminAction.Kind kind, String who) {
    if (registration.state() != from) {
      return Optional.of(AdminReason.ADMIN_CHANGED);
    }
    registrations.activate(registration);
    log.note(who, kind, name(registration));
    return Optional.empty();
  }

  private Optional<AdminReason> disable(Registration registration, String who) {
    if (registration.state() != RegistrationState.ACTIVE) {
      return Optional.of(AdminReason.ADMIN_CHANGED);
    }
    registrations.disable(registration);
    log.note(who, AdminAction.Kind.DISABLED, name(registration));
    return Optional.empty();
  }

  private Optional<AdminReason> delete(
      Registration registration, AdminAction.Kind kind, String who) {
    if (!registrations.delete(registration)) {
      return Optional.of(AdminReason.ADMIN_IN_USE);
    }
    log.note(who, kind, name(registration));
    return Optional.empty();
  }

  /** Lets a deployment launch, or no longer; false when the platform has no such one. */
  @Transactional
  boolean deployment(Registration registration, long id, boolean may, String who) {
    var found = deployments.allow(registration.id(), id, may);
    found.ifPresent(
        deployment ->
            log.note(
                who,
                may ? AdminAction.Kind.DEPLOYMENT_ALLOWED : AdminAction.Kind.DEPLOYMENT_REFUSED,
                name(registration) + " · " + deployment.deploymentId()));
    return found.isPresent();
  }

  /** How a platform is called in the journal. */
  static String name(Registration registration) {
    return registration.responsibleHost() + " · " + registration.clientId();
  }
}
