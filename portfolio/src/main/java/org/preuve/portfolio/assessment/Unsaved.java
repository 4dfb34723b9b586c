package org.preuve.portfolio.assessment;

/**
 * What an assessor has sent and what could not be saved of it.
 *
 * @param version of the draft that the page showed
 */
record Unsaved(Judgement judgement, int version, AssessReason reason) {}
