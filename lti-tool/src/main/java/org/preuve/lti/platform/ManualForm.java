package org.preuve.lti.platform;

/**
 * What an administrator copies from a platform that does not register by itself.
 *
 * @param product {@code moodle}, {@code canvas}, {@code sakai} or empty
 * @param site address of the platform; enough for Moodle, and the school's own for Canvas
 * @param audience {@code aud} of the token endpoint, empty for its address
 * @param deployment empty when it is not known yet
 */
public record ManualForm(
    String product,
    String site,
    String issuer,
    String clientId,
    String authorization,
    String token,
    String audience,
    String keys,
    String deployment) {

  private static final String CANVAS = "https://sso.canvaslms.com";

  /** An empty form. */
  public static ManualForm empty(String product) {
    return new ManualForm(product, "", "", "", "", "", "", "", "");
  }

  /** The same with the addresses that every Moodle and Canvas has in the same place. */
  ManualForm derived() {
    var base = site.strip().replaceAll("/+$", "");
    if (product.equals("moodle")) {
      return with(
          base,
          base + "/mod/lti/auth.php",
          base + "/mod/lti/token.php",
          base + "/mod/lti/certs.php");
    }
    if (product.equals("canvas")) {
      return with(
          "https://canvas.instructure.com",
          CANVAS + "/api/lti/authorize_redirect",
          CANVAS + "/login/oauth2/token",
          CANVAS + "/api/lti/security/jwks");
    }
    return this;
  }

  private ManualForm with(
      String itsIssuer, String itsAuthorization, String itsToken, String itsKeys) {
    return new ManualForm(
        product, site, itsIssuer, clientId, itsAuthorization, itsToken, "", itsKeys, deployment);
  }

  /** Whether the addresses follow from {@link #site}. */
  public boolean bySite() {
    return product.equals("moodle") || product.equals("canvas");
  }
}
