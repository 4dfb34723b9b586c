package org.preuve.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.web.base.ReadinessPart;

class NodeReadinessTest {

  private final Logger log = Logger.getLogger(NodeReadiness.class.getName());
  private final Lines lines = new Lines();
  private final Part database = new Part("database");
  private final Part broker = new Part("broker");
  private final NodeReadiness node = new NodeReadiness(List.of(database, broker));

  @BeforeEach
  void listen() {
    log.addHandler(lines);
  }

  @AfterEach
  void leave() {
    log.removeHandler(lines);
  }

  @Test
  void is_ready_when_every_part_is() {
    assertThat(node.ready()).isTrue();
    broker.ready = false;
    assertThat(node.ready()).isFalse();
    database.ready = false;
    broker.ready = true;
    assertThat(node.ready()).isFalse();
  }

  @Test
  void says_in_the_log_once_which_part_is_away_and_when_it_is_back() {
    database.ready = false;
    broker.ready = false;
    node.ready();
    node.ready();
    broker.ready = true;
    node.ready();
    node.ready();

    assertThat(lines.said)
        .containsExactly("not ready: database", "not ready: broker", "ready again: broker");
  }

  private static final class Part implements ReadinessPart {
    private final String name;
    private boolean ready = true;

    Part(String name) {
      this.name = name;
    }

    @Override
    public String partName() {
      return name;
    }

    @Override
    public boolean ready() {
      return ready;
    }
  }

  private static final class Lines extends Handler {
    private final List<String> said = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      said.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
