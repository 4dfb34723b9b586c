package org.preuve.demo.broker;

import java.util.List;

/**
 * What one account may do on which topics. Device {@code d}: writes {@code ep/1/d/up/#} and {@code
 * ep/1/d/st}, reads {@code ep/1/d/dn/#} and {@code ep/1/beacon}. The connector: reads what devices
 * write and its own beacon, writes {@code ep/1/+/dn/#} and {@code ep/1/beacon}, and probes its
 * subscription by {@code ep/1/<its user>/up/probe}.
 */
record TopicAccess(List<String> writes, List<String> reads) {

  static TopicAccess device(String device) {
    return new TopicAccess(
        List.of("ep/1/" + device + "/up/#", "ep/1/" + device + "/st"),
        List.of("ep/1/" + device + "/dn/#", "ep/1/beacon"));
  }

  static TopicAccess connector(String user) {
    return new TopicAccess(
        List.of("ep/1/+/dn/#", "ep/1/beacon", "ep/1/" + user + "/up/probe"),
        List.of("ep/1/+/up/#", "ep/1/+/st", "ep/1/beacon"));
  }

  /** A published topic never holds a wildcard. */
  boolean mayWrite(String topic) {
    return !topic.contains("+")
        && !topic.contains("#")
        && writes.stream().anyMatch(allowed -> covers(allowed, topic));
  }

  /**
   * @param filter topic filter of a subscription, wildcards included
   */
  boolean mayRead(String filter) {
    return reads.stream().anyMatch(allowed -> covers(allowed, filter));
  }

  /** Whether everything that {@code asked} matches is also matched by {@code allowed}. */
  private static boolean covers(String allowed, String asked) {
    String[] rule = allowed.split("/", -1);
    String[] wish = asked.split("/", -1);
    for (int level = 0; level < rule.length; level++) {
      if (rule[level].equals("#")) {
        return wish.length > level;
      }
      if (level >= wish.length || !coversLevel(rule[level], wish[level])) {
        return false;
      }
    }
    return wish.length == rule.length;
  }

  private static boolean coversLevel(String rule, String wish) {
    return rule.equals(wish) || (rule.equals("+") && !wish.equals("#"));
  }
}
