package org.preuve.badges.trust;

import java.util.List;
import java.util.Optional;

/**
 * Whose badges are trusted.
 *
 * @param lists all of them
 * @param shown the list whose issuers are shown, if one is
 * @param issuers a page of them
 * @param earlier path of the page before, empty for none
 * @param later path of the next page, empty for none
 * @param typed what stands in the forms
 */
public record TrustView(
    List<Row> lists,
    Optional<Row> shown,
    List<TrustedIssuer> issuers,
    String earlier,
    String later,
    Typed typed) {

  /** One list. */
  public record Row(String id, String name, String meta) {}

  /**
   * What stands in the forms.
   *
   * @param refusal why nothing was done
   */
  public record Typed(
      String name,
      String source,
      String registry,
      String list,
      String identifier,
      String issuer,
      Optional<TrustReason> refusal) {

    static final Typed NOTHING = new Typed("", "", "", "", "", "", Optional.empty());
  }
}
