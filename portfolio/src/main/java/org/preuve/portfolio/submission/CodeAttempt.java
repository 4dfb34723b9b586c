package org.preuve.portfolio.submission;

/** The newest attempt that has evidence for a competency. */
public record CodeAttempt(String code, Integer attempt) {}
