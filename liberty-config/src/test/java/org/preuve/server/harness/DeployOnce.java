package org.preuve.server.harness;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.StartSuiteContainers;
import org.jboss.arquillian.container.spi.event.StopSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Starts the server and deploys the WAR for the first test class of a lane and keeps both for all
 * others: a lane is given its classes one after the other, and Arquillian takes each for a suite.
 */
public final class DeployOnce implements LoadableExtension {

  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Keeper.class);
  }

  /** Ends the server of this lane, which has seen its last test. */
  static void end(String serverName) {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(serverName))
        .forEach(DeployOnce::end);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      process.destroyForcibly();
    } catch (InterruptedException ended) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets one start and one deployment through and no end of them. Where an installation runs
   * already, nothing is started at all.
   */
  public static final class Keeper {

    private static boolean started = RunningInstallation.wanted();
    private static boolean deployed = RunningInstallation.wanted();

    public void start(@Observes EventContext<StartSuiteContainers> event) {
      if (!started) {
        event.proceed();
        started = true;
      }
    }

    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        event.proceed();
        deployed = true;
      }
    }

    public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {}

    public void run(@Observes EventContext<StopSuiteContainers> event) {}
  }
}
