package org.preuve.web.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LoggedFaultTest {

  private static final String SECRET = "Inès https://lms.example/?token=s3cret";

  @Test
  void is_one_line_with_type_place_and_number_and_without_a_word_of_the_exception() {
    var cause = new IllegalArgumentException("no grade for " + SECRET);
    var fault = new IllegalStateException("while saving\n" + SECRET, cause);

    var line = LoggedFault.line("course 7\nnot read", "ABCD2345", fault);

    assertThat(line)
        .startsWith("course 7 not read [fault ABCD2345] java.lang.IllegalStateException at ")
        .contains("web.base.LoggedFaultTest.is_one_line_with_type_place")
        .contains(" < java.lang.IllegalArgumentException at ")
        .doesNotContain("s3cret", "Inès", "\n");
  }

  @Test
  void says_of_a_database_its_codes_and_not_the_row() {
    var fault = new SQLException("Duplicate entry '" + SECRET + "' for key", "23000", 1062);

    assertThat(LoggedFault.line("x", "A", fault))
        .contains("java.sql.SQLException (23000, 1062)")
        .doesNotContain("Duplicate", "s3cret");
  }

  @Test
  void says_what_a_disk_or_the_network_says() {
    var full = new UncheckedIOException(new IOException("No space left on device"));

    assertThat(LoggedFault.line("x", "A", full)).contains("(No space left on device)");
    assertThat(LoggedFault.line("x", "A", new ConnectException("Connection refused")))
        .contains("java.net.ConnectException (Connection refused)");
    assertThat(LoggedFault.line("x", "A", new NoSuchFileException("/data/" + SECRET)))
        .contains("java.nio.file.NoSuchFileException")
        .doesNotContain("s3cret");
    assertThat(
            LoggedFault.line(
                "x", "A", new AccessDeniedException("/data/" + SECRET, null, "Operation denied")))
        .contains("(Operation denied)")
        .doesNotContain("s3cret");
    assertThat(LoggedFault.line("x", "A", new IOException(SECRET))).doesNotContain("s3cret");
  }

  @Test
  void ends_where_causes_go_in_circles() {
    var one = new IllegalStateException("a");
    var two = new IllegalStateException("b", one);
    one.initCause(two);

    assertThat(LoggedFault.line("x", "A", one).split(" < ", -1)).hasSize(6);
  }

  @Test
  void writes_a_number_that_finds_the_line_and_hands_nobody_the_exception() {
    var log = Logger.getAnonymousLogger();
    var written = new Written();
    log.setUseParentHandlers(false);
    log.addHandler(written);

    var number = LoggedFault.log(log, Level.SEVERE, "page", new IllegalStateException(SECRET));

    assertThat(number).matches("[A-Z2-7]{8}");
    assertThat(written.records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getThrown()).isNull();
              assertThat(record.getParameters()[0].toString())
                  .contains("page [fault " + number + "]")
                  .doesNotContain("s3cret");
            });
  }

  /** Keeps what is written. */
  private static final class Written extends Handler {

    private final List<LogRecord> records = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
