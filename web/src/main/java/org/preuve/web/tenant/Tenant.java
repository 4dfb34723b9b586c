package org.preuve.web.tenant;

import java.util.function.Supplier;

/**
 * The tenant (LTI registration) whose rows this thread may see.
 *
 * <p>A store opens its session when it is created: set the tenant before the bean that uses it is
 * obtained.
 */
public final class Tenant {

  /** Sees the rows of every tenant: launches, public pages, background work. */
  public static final long ROOT = -1;

  private static final ThreadLocal<Long> CURRENT = ThreadLocal.withInitial(() -> ROOT);

  private Tenant() {}

  /** Row id of the registration, or {@link #ROOT}. */
  public static long current() {
    return CURRENT.get();
  }

  /** Sets the tenant of this thread until {@link #clear}. */
  public static void set(long registration) {
    CURRENT.set(registration);
  }

  /** Back to {@link #ROOT}. */
  public static void clear() {
    CURRENT.remove();
  }

  /** Runs {@code work} as that tenant, then restores the tenant that was set before. */
  public static <T> T call(long registration, Supplier<T> work) {
    long before = current();
    set(registration);
    try {
      return work.get();
    } finally {
      set(before);
    }
  }
}
