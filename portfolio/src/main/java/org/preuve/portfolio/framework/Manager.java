package org.preuve.portfolio.framework;

/**
 * A person who is or could be programme manager of a registration.
 *
 * @param id of the role, of the person where there is no role yet
 * @param platform issuer of the registration
 * @param giver account of the administrator who gave the role
 * @param at since when, ISO 8601
 */
record Manager(long id, String name, String platform, String giver, String at) {}
