package org.preuve.web.frame;

/**
 * The public start page.
 *
 * @param verify address of the verification page
 */
public record StartView(String verify) {}
