package org.preuve.demo.launcher;

import java.util.function.Supplier;
import org.preuve.demo.database.EmbeddedDatabase;

/** The database, which is started again when it has ended by itself or no longer answers. */
final class KeptDatabase {

  private final Children children;
  private final Kept<EmbeddedDatabase> database;

  /** Starts it. */
  KeptDatabase(Started started, Children children, Supplier<EmbeddedDatabase> start) {
    this.children = children;
    this.database = new Kept<>(started, start);
    children.add(now().process());
  }

  EmbeddedDatabase now() {
    return database.now();
  }

  Revivable part() {
    return new Revivable(
        "MariaDB", () -> now().process().isAlive(), new Pulse(() -> now().answers()), this::again);
  }

  /** What is written is kept: InnoDB recovers what a killed one had committed. */
  private void again() {
    children.killAndForget(now().process()); // what hangs holds the port and the files
    database.again();
    children.add(now().process());
  }
}
