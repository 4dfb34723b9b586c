package org.preuve.badges.credential;

/** A document would cost more work than any badge needs; nothing was found out about it. */
final class TooComplexException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  TooComplexException(String what) {
    super(what);
  }
}
