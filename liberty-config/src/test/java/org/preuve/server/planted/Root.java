package org.preuve.server.planted;

import org.preuve.server.planted.feature.Feature;

/** A root package that asks one of its features, which asks it back. */
public final class Root {

  /** The feature. */
  public Feature feature() {
    return new Feature();
  }
}
