package org.preuve.portfolio.evidence;

/** How many pieces of evidence stand for one competency. */
public record CodeCount(String code, long count) {}
