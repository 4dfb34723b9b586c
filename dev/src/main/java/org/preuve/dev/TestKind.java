package org.preuve.dev;

/** What a test stands on. */
enum TestKind {
  UNIT,
  ON_RUNNING,
  OWN_SERVER
}
