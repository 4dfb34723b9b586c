package org.preuve.portfolio.framework;

/**
 * That a course changed what it works with.
 *
 * @param origin id of the framework before
 * @param target id of the framework since then
 * @param who name of who decided it
 * @param links how many links of evidence went along
 * @param opinions how many self-assessments
 * @param decisions how many decisions
 * @param at when, ISO 8601
 */
record CourseMove(
    String origin,
    String target,
    String who,
    long links,
    long opinions,
    long decisions,
    String at) {}
