package org.preuve.server.harness;

import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.StartSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Deploys the WAR for the first test class and keeps it for all others, which all test the same
 * one: Arquillian would deploy it anew for each of them, at eight seconds a time.
 */
public final class DeployOnce implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Keeper.class);
  }

  /**
   * Lets one deployment through and no end of it; the server ends with the last test. Where an
   * installation runs already, nothing is started at all.
   */
  public static final class Keeper {

    private boolean deployed = RunningInstallation.wanted();

    public void start(@Observes EventContext<StartSuiteContainers> event) {
      if (!RunningInstallation.wanted()) {
        event.proceed();
      }
    }

    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        event.proceed();
        deployed = true;
      }
    }

    public void keep(@Observes EventContext<UnDeployManagedDeployments> event) {}
  }
}
