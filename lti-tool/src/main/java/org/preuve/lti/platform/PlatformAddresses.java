package org.preuve.lti.platform;

import java.net.URI;

/**
 * What a platform says about itself when it registers.
 *
 * @param issuer {@code iss} of its tokens
 * @param product family of the platform such as {@code moodle}, empty when it does not say
 * @param tokenAudience {@code aud} that its token endpoint expects
 */
record PlatformAddresses(
    String issuer,
    String product,
    URI authorization,
    URI token,
    String tokenAudience,
    URI keys,
    URI registration) {}
