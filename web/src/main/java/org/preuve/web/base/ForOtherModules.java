package org.preuve.web.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other modules may use this class, although it stands beside what it uses and not in the root
 * package of its module. Whatever else stands below a root package is the module's own affair.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ForOtherModules {}
