package org.preuve.lti.admin.platforms;

import java.util.List;
import java.util.Map;
import org.preuve.lti.admin.doctor.DiagnosisView;
import org.preuve.lti.platform.RegistrationState;

/**
 * The page of one platform.
 *
 * @param lead where it stands
 * @param unused whether it can be deleted
 * @param shared whether its issuer serves many schools
 * @param keys of ours that are published for it, the oldest in front
 * @param keySet address of our keys for it
 * @param findings of the doctor, none before the first visit
 * @param proxy what is wrong in front of this server, empty if nothing is
 */
public record PlatformView(
    String ref,
    String host,
    Pill pill,
    String lead,
    RegistrationState state,
    boolean unused,
    List<Map.Entry<String, String>> facts,
    boolean shared,
    List<DeploymentRow> deployments,
    List<KeyRow> keys,
    String keySet,
    List<DiagnosisView> findings,
    String proxy,
    List<RefusalRow> refused) {

  /**
   * One key.
   *
   * @param kid its name
   * @param style of the mark, empty for a plain one
   * @param use what it is for
   * @param when since when, or from when, or until when
   */
  public record KeyRow(String kid, String style, String use, String when) {}

  /** One deployment. */
  public record DeploymentRow(long id, String name, boolean allowed, String seen) {}

  /** Whether it waits for the administrator. */
  public boolean pending() {
    return state == RegistrationState.PENDING;
  }

  /** Whether it may launch. */
  public boolean active() {
    return state == RegistrationState.ACTIVE;
  }

  /** Whether it was turned off. */
  public boolean disabled() {
    return state == RegistrationState.DISABLED;
  }
}
