package org.preuve.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.web.tenant.Tenant;

class DeviceDatabaseTest {

  private final Pool transactions = new Pool();
  private final Pool statements = new Pool();
  private int status = Status.STATUS_NO_TRANSACTION;

  private final DeviceDatabase database =
      new DeviceDatabase(
          transactions.source(),
          statements.source(),
          proxy(TransactionSynchronizationRegistry.class, name -> status));

  @BeforeEach
  void begin() {
    Tenant.everyone();
  }

  @AfterEach
  void end() {
    Tenant.clear();
  }

  @Test
  void asks_nothing_on_behalf_of_no_tenant() {
    Tenant.clear();

    assertThatThrownBy(() -> database.with(connection -> 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no tenant");
    assertThat(statements.given).isZero();
  }

  @Test
  void asks_outside_a_transaction_on_a_connection_for_one_statement_and_gives_it_back() {
    int held = database.with(connection -> statements.held());

    assertThat(held).isEqualTo(1);
    assertThat(statements.held()).isZero();
    assertThat(transactions.given).isZero();
  }

  @Test
  void works_in_a_transaction_on_the_connection_of_the_transaction() {
    status = Status.STATUS_ACTIVE;

    int held = database.with(connection -> transactions.held());

    assertThat(held).isEqualTo(1);
    assertThat(transactions.held()).isZero();
    assertThat(statements.given).isZero();
  }

  @Test
  void gives_back_what_it_took_when_the_work_fails() {
    assertThatThrownBy(
            () ->
                database.with(
                    connection -> {
                      throw new SQLException("away");
                    }))
        .isInstanceOf(DatabaseFailure.class);

    assertThat(statements.given).isEqualTo(1);
    assertThat(statements.held()).isZero();
  }

  /** Counts what it gives and what comes back. */
  private static final class Pool {

    private int given;
    private int back;

    int held() {
      return given - back;
    }

    DataSource source() {
      return proxy(
          DataSource.class,
          asked -> {
            given++;
            return proxy(Connection.class, name -> name.equals("close") ? back++ : given);
          });
    }
  }

  /** What one method of an interface answers. */
  private interface Answer {
    Object to(String method);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              var answered = answer.to(method.getName());
              return method.getReturnType() == void.class ? null : answered;
            }));
  }
}
