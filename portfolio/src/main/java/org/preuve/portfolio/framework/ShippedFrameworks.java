package org.preuve.portfolio.framework;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;

/** The frameworks that are part of the product, in our own short wording. */
public final class ShippedFrameworks {

  /** What a course works with until somebody chooses another one. */
  public static final String DEFAULT_ID = "concepteur-integrateur-iot";

  /** Since when they say what they say, ISO 8601. */
  static final String SINCE = "2026-11-23T06:28:55Z";

  private static final List<Framework> ALL =
      List.of(FrameworkFile.read(DEFAULT_ID), FrameworkFile.read("ido-iot"));

  private ShippedFrameworks() {}

  /** All, the default one first. */
  public static List<Framework> all() {
    return ALL;
  }

  /** The one with that id. */
  public static Optional<Framework> find(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
