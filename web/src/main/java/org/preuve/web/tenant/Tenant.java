package org.preuve.web.tenant;

import java.util.function.Supplier;

/**
 * The tenant (LTI registration) whose rows this thread may see. A thread begins with none, and a
 * store that is opened then fails: whoever works for all tenants says so.
 *
 * <p>A store opens its session when it is created: set the tenant before the bean that uses it is
 * obtained.
 */
public final class Tenant {

  /** Sees the rows of every tenant: launches, public pages, background work. */
  private static final long EVERYONE = -1;

  /** Sees nothing. */
  private static final long NONE = -2;

  private static final ThreadLocal<Long> CURRENT = ThreadLocal.withInitial(() -> NONE);

  private Tenant() {}

  /**
   * Row id of the registration, or the sign of {@link #everyone}.
   *
   * @throws IllegalStateException when this thread works for nobody
   */
  public static long current() {
    long current = CURRENT.get();
    if (current == NONE) {
      throw new IllegalStateException("a store was opened on behalf of no tenant");
    }
    return current;
  }

  static boolean isEveryone(long tenant) {
    return tenant == EVERYONE;
  }

  /** Sets the tenant of this thread until {@link #clear}. */
  public static void set(long registration) {
    if (registration < 0) {
      throw new IllegalArgumentException("no registration: " + registration);
    }
    CURRENT.set(registration);
  }

  /** This thread works for all tenants until {@link #clear}. */
  public static void everyone() {
    CURRENT.set(EVERYONE);
  }

  /** Back to none. */
  public static void clear() {
    CURRENT.remove();
  }

  /** Runs {@code work} as that tenant, then restores what was set before. */
  public static <T> T call(long registration, Supplier<T> work) {
    return within(() -> set(registration), work);
  }

  /** Runs {@code work} for all tenants, then restores what was set before. */
  public static <T> T everyone(Supplier<T> work) {
    return within(Tenant::everyone, work);
  }

  /** Work of a thread of its own for all tenants, such as what comes from every device. */
  public static Runnable ofEveryone(Runnable work) {
    return () ->
        everyone(
            () -> {
              work.run();
              return null;
            });
  }

  private static <T> T within(Runnable scope, Supplier<T> work) {
    long before = CURRENT.get();
    scope.run();
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }
}
