package org.preuve.demo.web;

/** Thrown by a handler that refuses the request: the caller gets the status and the code. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Refuses.
   *
   * @param status 4xx
   * @param code short stable word, as an OAuth error where one fits
   */
  public Refusal(int status, String code) {
    super(code);
    this.status = status;
    this.code = code;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Short stable word. */
  public String code() {
    return code;
  }
}
