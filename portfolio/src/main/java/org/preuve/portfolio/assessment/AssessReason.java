package org.preuve.portfolio.assessment;

import org.preuve.web.Reason;

/** Why a judgement was refused. */
public enum AssessReason implements Reason {
  /** Released without a decision. */
  DECISION_MISSING(400),
  /** Released without evidence and without a reason. */
  REASON_MISSING(400),
  /** A message or comment of more than 4,000 characters. */
  MESSAGE_LONG(400),
  /** A remark about a page, line or moment that the piece does not have. */
  REMARK_PLACE(400),
  /** A number beside "whole piece" as the place of a remark. */
  REMARK_WHOLE(400),
  /** A remark about a piece that the submission does not have. */
  REMARK_PIECE(409),
  /** More remarks about one competency of a student than one assessor can make. */
  REMARK_FULL(409),
  /** Somebody else has released a decision since the page was opened. */
  DECISION_CONFLICT(409),
  /** The assessor's own draft was saved elsewhere since the page was opened. */
  DRAFT_CONFLICT(409),
  /** Something, such as a badge, rests on the decision that this one would lower. */
  DECISION_RESTED_ON(409),
  /** No such student in this course, competency or submission. */
  ASSESSMENT_NOT_FOUND(404),
  /** The draft is about a framework or competency that the course does not work with any more. */
  FRAMEWORK_CHANGED(409),
  /** The student has left, or is none of the students any more. */
  STUDENT_AWAY(409),
  /** Whoever has set the time has left, or does not assess here any more. */
  ASSESSOR_AWAY(409),
  /** The drafts that a filter lets through are not those that the page had shown. */
  DRAFTS_CHANGED(409),
  /** There is no judgement of the assessor's own to take over. */
  GROUP_UNJUDGED(409),
  /** Something of what would be taken over, or replaced, has changed since it was shown. */
  GROUP_CHANGED(409),
  /** Nobody was chosen. */
  GROUP_NOBODY(400),
  /** No such way to grade what is in progress. */
  GRADING_UNKNOWN(400),
  /** An external assessor does not change how decisions become grades. */
  GRADING_TEACHERS(403);

  private final int status;

  AssessReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
