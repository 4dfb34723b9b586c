package org.preuve.web.keystore;

/** A key that signs no more: another node may have renewed it a moment ago. */
public final class KeyGoneException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  KeyGoneException(String alias) {
    super("no key under " + alias);
  }
}
