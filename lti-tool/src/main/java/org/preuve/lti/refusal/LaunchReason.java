package org.preuve.lti.refusal;

import java.util.Optional;
import org.preuve.lti.platform.RegistrationState;
import org.preuve.web.Reason;

/** Why a login or a launch was refused. */
public enum LaunchReason implements Reason {
  /** No signature algorithm, or another one than this registration uses. */
  LTI_ALG(401),
  /** The key is not named, or the platform does not publish it. */
  LTI_KEY(401),
  /** The token brings or points to a key of its own. */
  LTI_HEADER(401),
  /** The signature does not fit. */
  LTI_SIGNATURE(401),
  /** What arrived cannot be read as a token or as the form of a login. */
  LTI_FORMAT(400),
  /** The token is larger than 16 KiB. */
  LTI_SIZE(413),
  /** The platform is not registered here. */
  LTI_ISSUER(401),
  /** The platform has registered itself and waits for the administrator. */
  LTI_PENDING(403),
  /** The administrator has turned the platform off. */
  LTI_DISABLED(403),
  /** The message is meant for another tool. */
  LTI_AUDIENCE(401),
  /** The message has expired, comes from the future, or says no time. */
  LTI_TIME(401),
  /** The message has been used before or answers another login. */
  LTI_REPLAY(401),
  /** This browser did not start the login. */
  LTI_STATE(401),
  /** The message names no deployment. */
  LTI_DEPLOYMENT(400),
  /** Not a message of LTI 1.3 that this tool takes. */
  LTI_MESSAGE(400),
  /** The page asked for is not one of this tool. */
  LTI_TARGET(400),
  /** The message does not say who calls, or in a form that no platform uses. */
  LTI_USER(400),
  /** The platform answered the login with an error. */
  LTI_PLATFORM(400);

  /** The message names a deployment that the administrator has not allowed. */
  public enum UnknownDeployment implements Reason {
    LTI_DEPLOYMENT;

    @Override
    public int status() {
      return 403;
    }
  }

  private final int status;

  LaunchReason(int status) {
    this.status = status;
  }

  /** Why this platform may not launch; empty when it may. */
  public static Optional<LaunchReason> of(RegistrationState state) {
    return switch (state) {
      case PENDING -> Optional.of(LTI_PENDING);
      case DISABLED -> Optional.of(LTI_DISABLED);
      case ACTIVE -> Optional.empty();
    };
  }

  @Override
  public int status() {
    return status;
  }
}
