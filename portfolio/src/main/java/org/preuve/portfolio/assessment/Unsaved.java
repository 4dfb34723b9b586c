package org.preuve.portfolio.assessment;

/**
 * What an assessor has sent and what could not be saved of it.
 *
 * @param opened what the page showed
 */
record Unsaved(Judgement judgement, Opened opened, AssessReason reason) {}
