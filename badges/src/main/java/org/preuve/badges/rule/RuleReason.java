package org.preuve.badges.rule;

import org.preuve.web.Reason;

/** Why a rule is not set, or proposes nobody. */
public enum RuleReason implements Reason {
  /** Fields to mend. */
  RULE_INVALID(400),
  /** Neither a condition nor the word that there is to be no rule. */
  RULE_EMPTY(400),
  /** Somebody who is no teacher of the course. */
  RULE_ROLE(403),
  /** Another teacher changed it meanwhile. */
  RULE_CHANGED(409),
  /** As often as a rule may change. */
  RULE_TOO_MANY(409),
  /** The badge has no rule, or one for another framework. */
  RULE_NONE(409),
  /** It does not hold for somebody who was ticked, or the person has it. */
  RULE_PERSON(409);

  private final int status;

  RuleReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
