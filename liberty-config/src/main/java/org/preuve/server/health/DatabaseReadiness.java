package org.preuve.server.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.ReadinessPart;

/**
 * The database answers within two seconds. Whoever asks while a probe is under way waits for that
 * one, so that a hung database holds one thread and not one for each question.
 */
@ApplicationScoped
public class DatabaseReadiness implements ReadinessPart {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofSeconds(1);

  @Resource(lookup = "jdbc/preuve", shareable = false)
  private @Nullable DataSource database;

  @Resource private @Nullable ManagedExecutorService executor;

  private @Nullable Future<Boolean> probe;
  private long begun;

  @Override
  public String partName() {
    return "database";
  }

  @Override
  public boolean ready() {
    try {
      var asked = probe();
      return asked != null && asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException away) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized @Nullable Future<Boolean> probe() {
    var last = probe;
    boolean stale = System.nanoTime() - begun > FRESH.toNanos();
    if (executor != null && (last == null || (last.isDone() && stale))) {
      begun = System.nanoTime();
      last = executor.submit(this::ask);
      probe = last;
    }
    return last;
  }

  private boolean ask() throws SQLException {
    if (database == null) {
      return false;
    }
    try (var connection = database.getConnection()) {
      return connection.isValid((int) PATIENCE.toSeconds());
    }
  }
}
