package org.preuve.portfolio.framework;

/**
 * A wording that an assessor proposes.
 *
 * @param id of the draft
 * @param registration whose courses would use it
 * @param platform its issuer
 * @param course title of the course from which it was imported
 * @param at when it was proposed, ISO 8601
 */
record Proposal(String id, long registration, String platform, String course, String at) {}
