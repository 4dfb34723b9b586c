package org.preuve.server.harness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class needs nothing but an installation that runs: it brings its own school or platform,
 * changes no setting, stops nothing, and counts nothing that is not its own. So {@code ./run-tests
 * NAME} may run it on the installation of {@code ./run-dev}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface AnyInstallation {}
