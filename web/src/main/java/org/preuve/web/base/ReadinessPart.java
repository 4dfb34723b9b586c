package org.preuve.web.base;

/**
 * Something without which a node serves nobody. All of them together are {@code /health/ready},
 * which names none of them; the log does.
 */
public interface ReadinessPart {

  /** What stands in the log, in words. */
  String partName();

  /** Whether it is there now; asked about once a second, so it must not wait long. */
  boolean ready();
}
