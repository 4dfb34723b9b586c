package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.preuve.server.harness.Installation;

/** A course of its own at a platform of its own, for tests that need people in it. */
public final class Classroom implements AutoCloseable {

  private final Installation installation;
  private final TestPlatform platform;
  private final String client;

  private Classroom(Installation installation) {
    this.installation = installation;
    this.platform = TestPlatform.start(installation.lmsPort());
    var browser = new TestBrowser(installation.base(), platform);
    var done = browser.register(installation.invite(), platform.base() + "/configuration");
    assertThat(done.statusCode()).isEqualTo(200);
    this.client = platform.lastClient();
  }

  /** Registers a platform. */
  public static Classroom open(Installation installation) {
    return new Classroom(installation);
  }

  /** Inès Benali. */
  public Visitor student() {
    return enter("u-1", "Inès Benali", TestBrowser.LEARNER);
  }

  /** Hugo Martin. */
  public Visitor otherStudent() {
    return enter("u-9", "Hugo Martin", TestBrowser.LEARNER);
  }

  /** Marc Lefèvre. */
  public Visitor teacher() {
    return enter("t-1", "Marc Lefèvre", TestBrowser.INSTRUCTOR);
  }

  /** Another teacher. */
  public Visitor otherTeacher() {
    return enter("t-2", "Sophie Garnier", TestBrowser.INSTRUCTOR);
  }

  /** The next score that the platform receives. */
  public String nextScore() throws InterruptedException {
    return String.valueOf(platform.scores().poll(30, TimeUnit.SECONDS));
  }

  private Visitor enter(String subject, String name, String role) {
    var browser = new TestBrowser(installation.base(), platform);
    var login = browser.login(client);
    Map<String, Object> claims = new HashMap<>(browser.claims(login));
    claims.put("sub", subject);
    claims.put("name", name);
    claims.put(TestBrowser.LTI + "roles", List.of(role));
    var launched = browser.launch(login.state(), platform.sign(claims));
    assertThat(launched.statusCode()).isEqualTo(303);
    var home = TestBrowser.location(launched).toString();
    return new Visitor(URI.create(home.substring(0, home.lastIndexOf('/'))), browser.http());
  }

  @Override
  public void close() {
    platform.close();
  }
}
