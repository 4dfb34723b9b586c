package org.preuve.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many bytes a method takes; one without takes {@link #FORM}. More gets 413 {@code TOO_LARGE}
 * before anything is read where the request says its length, else as soon as it is more.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MaxBody {

  /** A form of a page, 64 KiB. */
  long FORM = 64 * 1024;

  /**
   * No cap: the method streams its body part by part, counts it, and looks at the form's token
   * before it keeps anything.
   */
  long STREAMED = Long.MAX_VALUE;

  /** Bytes. */
  long value();
}
