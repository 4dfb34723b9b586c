package org.preuve.web.base;

/** In which order the parts of a node start: {@code @Observes @Priority(…) Startup}. */
public final class StartOrder {

  /** Every setting is looked at. */
  public static final int SETTINGS = 0;

  /** What is there already belongs together, before anything is changed. */
  public static final int BELONGING = 1;

  /** The database gets its tables. */
  public static final int MIGRATIONS = 2;

  /** Database and data folder belong together. */
  public static final int INSTALLATION = 50;

  /** What an installation is given once: first password, invitations. */
  public static final int FIRST_THINGS = 100;

  /** What every node repeats. */
  public static final int ROUNDS = 200;

  /** What every launch does is done before the first one. */
  public static final int WARM_UP = 300;

  /** The broker learns who may connect. */
  public static final int BROKER_ACCOUNTS = 900;

  /** Messages of devices are taken. */
  public static final int TELEMETRY = 1000;

  /** Everything has started. */
  public static final int READY = 10_000;

  private StartOrder() {}
}
