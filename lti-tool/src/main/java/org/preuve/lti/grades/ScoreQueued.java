package org.preuve.lti.grades;

/** Event: scores wait; seen after the transaction that queued them. */
record ScoreQueued() {}
