package org.preuve.portfolio.submission;

/**
 * A portfolio was frozen; fired in the transaction that does it.
 *
 * @param submission its id
 */
public record Submitted(String submission) {}
