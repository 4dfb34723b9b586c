package org.preuve.portfolio.framework;

import org.jspecify.annotations.Nullable;

/**
 * A framework as it was published: never changed from then on.
 *
 * @param id stands wherever a framework is named: evidence, submissions, decisions, badges,
 *     addresses
 * @param registration that published it
 * @param family id of the first version of the same certification
 * @param number from 1; a shipped framework is number 1 of its family
 * @param everywhere 1 when every registration can choose it, which only an administrator decides
 * @param source SHA-256 of the document that was imported, null for imports before it was kept
 * @param previous id of the version before, null for the first
 * @param author name of who published it, null when that was an administrator
 * @param at when, ISO 8601
 */
public record FrameworkVersion(
    String id,
    long registration,
    String family,
    long number,
    long everywhere,
    String title,
    long blocs,
    long competencies,
    @Nullable String source,
    @Nullable String previous,
    @Nullable String author,
    String at) {

  boolean shared() {
    return everywhere == 1;
  }
}
