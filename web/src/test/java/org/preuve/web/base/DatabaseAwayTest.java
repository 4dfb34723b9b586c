package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseAwayTest {

  static Stream<Throwable> away() {
    return Stream.of(
        new SQLTransientConnectionException("no connection in the pool"),
        new SQLTimeoutException("query"),
        new SQLException("read timed out", "08000"),
        new IllegalStateException(new RuntimeException(new SQLException("gone", "08S01"))),
        new IllegalStateException(new SQLException("deadlock", "40001")),
        new IllegalStateException(new XAException(XAException.XAER_RMFAIL)));
  }

  static Stream<Throwable> ours() {
    return Stream.of(
        new SQLException("syntax", "42000"),
        new SQLException("without a state"),
        new SQLTransientConnectionException("signalled by a trigger", "45000"),
        new IllegalStateException(new SQLIntegrityConstraintViolationException("x", "23000")),
        new NullPointerException());
  }

  @ParameterizedTest
  @MethodSource("away")
  void knows_a_database_that_is_away(Throwable fault) {
    assertThat(DatabaseAway.behind(fault)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void blames_the_database_for_nothing_else(Throwable fault) {
    assertThat(DatabaseAway.behind(fault)).isFalse();
  }
}
