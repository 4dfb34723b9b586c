package org.preuve.portfolio.framework.model;

import org.preuve.web.base.ForOtherModules;

/**
 * Under which an evaluation takes place, in the official wording.
 *
 * @param route whom it is for
 */
@ForOtherModules
public record Condition(Route route, String text) {

  /** How a candidate comes to the certification; VAE is the validation of experience. */
  public enum Route {
    TRAINING,
    VAE,
    ANY
  }
}
