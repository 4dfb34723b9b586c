package org.preuve.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a resource, or one method of it; the method's own word comes before that of its
 * class. Every method that answers HTTP has one. Whoever else calls gets 403 {@code NOT_ALLOWED}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

  /** Any one of these is enough. */
  Who[] value();

  /** Kinds of callers. */
  enum Who {
    /** Everybody, without a session: public pages and the protocols' own addresses. */
    ANYBODY,
    /** Whoever holds a session of a course, in whatever role; the method itself looks closer. */
    COURSE,
    /** Who builds an own portfolio, {@link Caller#learner()}. */
    LEARNER,
    /** Who may see the class and assess, {@link Caller#assessor()}. */
    ASSESSOR,
    /** Who holds an administrator's session. */
    ADMINISTRATION
  }
}
