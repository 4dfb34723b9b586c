package org.preuve.server.bench;

import java.util.Map;
import org.preuve.server.harness.Installation;

/** What work costs from here on: time of the processors and statements, for each piece of it. */
final class Cost {

  private final Installation installation;
  private final Map<String, Long> statements;
  private final CpuTime time;

  private Cost(Installation installation) {
    this.installation = installation;
    this.statements = Statements.counted(installation);
    this.time = CpuTime.spent();
  }

  static Cost from(Installation installation) {
    return new Cost(installation);
  }

  /** Two lines: processor time and statements for each of {@code count} pieces. */
  String of(int count) {
    return CpuTime.spent().since(time, count)
        + "\n  "
        + Statements.since(statements, installation, count);
  }
}
