package org.preuve.server.planted.feature;

import org.preuve.server.planted.Root;

/** Asks its root package. */
public final class Feature {

  /** The root. */
  public Root root() {
    return new Root();
  }
}
