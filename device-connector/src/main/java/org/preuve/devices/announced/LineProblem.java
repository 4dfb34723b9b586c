package org.preuve.devices.announced;

/** What is wrong with a line. Texts: {@code announce.problem.<NAME>}. */
enum LineProblem {
  /** No name, or more than 80 characters. */
  NAME,
  /** No learner of the course has this identifier or name. */
  UNKNOWN,
  /** An e-mail address that is not the platform's identifier: none is kept. */
  ADDRESS,
  /** Several active learners have this name. */
  SEVERAL,
  /** The learner has left the course. */
  LEFT,
  /** As {@code PAIR_KEY}. */
  KEY,
  /** As {@code PAIR_KEY_TAKEN}: of a device, or announced already. */
  TAKEN,
  /** A line before has the same key. */
  TWICE,
  /** No model, or more than 80 characters. */
  MODEL
}
