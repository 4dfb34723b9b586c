package org.preuve.portfolio.attestation;

import java.util.Optional;

/**
 * What stands beside an attestation.
 *
 * @param title who declared it
 * @param answer to what was asked; requests that are older have none
 * @param denied whether the company said that it was not so
 * @param asked competencies that the answer is about
 * @param text what nobody checked
 */
public record PanelView(
    String title, Optional<String> answer, boolean denied, String asked, String text) {}
