package org.preuve.portfolio.attestation;

import org.preuve.web.base.QrCode;

/**
 * A link that is shown once.
 *
 * @param until when it can be used, in words
 */
public record LinkView(String tutor, String address, QrCode qr, String until) {}
