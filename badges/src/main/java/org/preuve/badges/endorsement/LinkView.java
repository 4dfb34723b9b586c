package org.preuve.badges.endorsement;

import org.preuve.web.base.QrCode;

/**
 * A link that is shown once.
 *
 * @param back path of the list
 * @param until when it can be used, in words
 */
public record LinkView(String endorser, String back, String address, QrCode qr, String until) {}
