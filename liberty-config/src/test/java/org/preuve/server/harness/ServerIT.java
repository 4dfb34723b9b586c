package org.preuve.server.harness;

import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Base of the integration tests: the real WAR on a managed Open Liberty, seen from outside. */
@ExtendWith(ArquillianExtension.class)
public abstract class ServerIT {

  /** What the server under test stands on. */
  protected final Installation installation = Installation.get();

  /** What one test leaves in the outbox would knock at the platform of the next one. */
  @AfterEach
  void sendNothingMore() {
    if (RunningInstallation.wanted()) {
      return; // the scores of who works there are not ours
    }
    installation.update( // row by row, as the senders lock them
        "update lti_score_outbox force index (primary) set state = 'FAILED'"
            + " where state = 'WAITING'");
  }

  /** The WAR that this build made. */
  @Deployment(testable = false)
  public static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, Path.of("target/preuve.war").toFile());
  }
}
