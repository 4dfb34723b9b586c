package org.preuve.devices.registry;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.DiskException;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.StartOrder;

/**
 * The file of accounts that the broker reads: one line per device that is not revoked and one for
 * the connector.
 */
@ApplicationScoped
public class BrokerAccounts {

  private static final Logger LOG = Logger.getLogger(BrokerAccounts.class.getName());

  private final DeviceDatabase database;
  private final BrokerConfig config;
  private @Nullable String connector;
  private boolean stale;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected BrokerAccounts() {
    this(null, null);
  }

  @Inject
  BrokerAccounts(DeviceDatabase database, BrokerConfig config) {
    this.database = database;
    this.config = config;
  }

  void start(@Observes @Priority(StartOrder.BROKER_ACCOUNTS) Startup startup) {
    replace(config.passwordsFile(), this::lines);
    replace(config.rulesFile(), () -> MosquittoRules.of(config.user()));
  }

  /**
   * Writes what the database says now; call it after the commit. What a disk does not take now is
   * tried again by a round: the pairing or revocation that it follows is done, and stays so.
   */
  public synchronized void write() {
    try {
      replace(config.passwordsFile(), this::lines);
      stale = false;
    } catch (UncheckedIOException unwritable) {
      stale = true;
      LoggedFault.log(LOG, Level.SEVERE, "the broker's accounts could not be written", unwritable);
    }
  }

  /** Writes once more what could not be written. */
  synchronized void writeAgain() {
    if (stale) {
      write();
    }
  }

  private void replace(@Nullable Path file, Supplier<List<String>> lines) {
    if (file == null) {
      return;
    }
    try {
      new AccountsFile(file, config.passwordsMode()).replace(lines);
    } catch (IOException failed) {
      throw new UncheckedIOException(new DiskException(failed));
    }
  }

  private List<String> lines() {
    var lines = new ArrayList<>(devices());
    connectorLine().ifPresent(lines::add);
    return lines;
  }

  private List<String> devices() {
    return database.with(
        connection -> {
          var lines = new ArrayList<String>();
          try (var query =
                  connection.prepareStatement(
                      "select id, broker_password from device_device where revoked_at is null and"
                          + " broker_password is not null order by id");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              lines.add(rows.getString(1) + ":" + rows.getString(2));
            }
          }
          return lines;
        });
  }

  private Optional<String> connectorLine() {
    var passwordFile = config.passwordFile();
    try {
      if (connector == null && passwordFile != null && Files.exists(passwordFile)) {
        var hash = BrokerPassword.hash(Files.readString(passwordFile).strip());
        connector = config.user() + ":" + hash;
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Optional.ofNullable(connector);
  }
}
