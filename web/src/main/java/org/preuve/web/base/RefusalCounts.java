package org.preuve.web.base;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often this node refused somebody, by kind: for figures that alarms are built on, and for the
 * journal. Numbers only; a start begins at nought.
 */
@ApplicationScoped
public class RefusalCounts {

  /** What was refused; each constant is a label of the figures, in small letters. */
  public enum Kind {
    /** A login of an administrator. */
    LOGIN,
    /** A page of a course, to somebody who may not see it or for whom it is not there. */
    PAGE,
    /** A form without a token of its session, or from another site. */
    FORM,
    /** Whoever asked too often, or when too many asked: 429. */
    LIMIT,
    /**
     * An address that somebody forwards whom no setting names: refused is only the address. A proxy
     * that nobody named counts as one person.
     */
    FORWARDED
  }

  private final Map<Kind, AtomicLong> all = new EnumMap<>(Kind.class);
  private final Map<Kind, AtomicLong> untold = new EnumMap<>(Kind.class);

  /** Nothing refused yet. */
  public RefusalCounts() {
    for (var kind : Kind.values()) {
      all.put(kind, new AtomicLong());
      untold.put(kind, new AtomicLong());
    }
  }

  /** One more. */
  public void count(Kind kind) {
    of(all, kind).incrementAndGet();
    of(untold, kind).incrementAndGet();
  }

  /** Since the start. */
  public long total(Kind kind) {
    return of(all, kind).get();
  }

  /** Since this was asked for the last time. */
  public long take(Kind kind) {
    return of(untold, kind).getAndSet(0);
  }

  private static AtomicLong of(Map<Kind, AtomicLong> counts, Kind kind) {
    return counts.getOrDefault(kind, new AtomicLong()); // each kind is there
  }
}
