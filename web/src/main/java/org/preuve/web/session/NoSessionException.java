package org.preuve.web.session;

/** A page of a course was asked for without a launch session. */
class NoSessionException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
