package org.preuve.badges.status;

/**
 * What a person sees who opens a status list.
 *
 * @param issuer path of the institution's page
 */
public record StatusListView(String issuer) {}
