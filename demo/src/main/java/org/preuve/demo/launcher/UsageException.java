package org.preuve.demo.launcher;

/** The command cannot be run as it was typed; the message is one sentence for the person. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With that sentence. */
  public UsageException(String sentence) {
    super(sentence);
  }
}
